import { createHash } from 'node:crypto';
import { Body, Controller, Get, Header, HttpCode, Inject, Options, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Colleague } from '@vigil/domain/office/office-state';
import { SealedPayloadCodec } from '@vigil/vault/payload-codec';
import { Access } from '../access/access.decorator.js';
import { CurrentColleague } from '../access/current-colleague.decorator.js';
import { Office } from '../office/office.js';
import { API_PARTS, type ApiParts } from '../parts.js';
import { Problem } from '../problems/problem.js';
import {
  CODEC_COOKIE,
  CODEC_SESSION_MS,
  codecSession,
  isEntitled,
  sessionColleague,
} from './codec-session.js';

const payload = z.object({
  metadata: z.record(z.string(), z.base64()).optional(),
  data: z.base64().optional(),
});
const payloads = z.object({ payloads: z.array(payload).max(1_000) });
type Payloads = z.output<typeof payloads>;

/**
 * Opens what Temporal's page shows, for entitled eyes: a colleague's session (a cookie, fifteen minutes) or token. What
 * the page holds that this installation did not seal is given back as it is.
 */
@Controller('temporal-codec')
@ApiExcludeController()
export class TemporalCodecController {
  private readonly codec: SealedPayloadCodec;

  constructor(
    @Inject(API_PARTS) private readonly parts: ApiParts,
    @Inject(Office) private readonly office: Office,
  ) {
    this.codec = new SealedPayloadCodec(parts.masters);
  }

  /** A page on which a colleague begins a session; the token goes by POST, never into a URL. */
  @Get('enter')
  @Access('public')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header(
    'content-security-policy',
    `default-src 'none'; connect-src 'self'; script-src 'sha256-${sha256(scriptText())}'`,
  )
  enter(): string {
    return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Vigil: Temporal's page</title>
<h1>Read Temporal's page for 15 minutes</h1><p>For supervisors and the ASG. Paste your token.</p>
<form><textarea name="token" rows="6" cols="80" required></textarea><p><button>Begin</button></p></form><p role="status"></p>
<script>${scriptText()}</script></html>`;
  }

  @Post('session')
  @HttpCode(204)
  @Access('colleague')
  begin(@CurrentColleague() colleague: Colleague, @Res({ passthrough: true }) reply: FastifyReply): void {
    if (!isEntitled(colleague))
      throw new Problem(
        'role-not-permitted',
        'Only supervisors and the ASG read what Temporal stores of cases.',
      );
    const value = codecSession(this.parts.vault.tokens, colleague.id, this.parts.now());
    void reply.header(
      'set-cookie',
      `${CODEC_COOKIE}=${value}; Path=/temporal-codec; HttpOnly; SameSite=Strict; Max-Age=${CODEC_SESSION_MS / 1000}`,
    );
  }

  @Options('decode')
  @HttpCode(204)
  @Access('public')
  preflight(@Res({ passthrough: true }) reply: FastifyReply): void {
    this.allowPage(reply);
  }

  @Post('decode')
  @HttpCode(200)
  @Access('public')
  async decode(
    @Req() request: FastifyRequest,
    @Body({ schema: payloads }) body: Payloads,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Payloads> {
    this.allowPage(reply);
    const id = sessionColleague(this.parts.vault.tokens, request.headers.cookie, this.parts.now());
    const colleague = id === undefined ? undefined : (await this.office.now()).state.colleagues[id];
    if (!colleague || !isEntitled(colleague))
      throw new Problem(
        'unauthenticated',
        'Begin a session at /temporal-codec/enter; it lasts fifteen minutes.',
      );
    return { payloads: await Promise.all(body.payloads.map((one) => this.opened(one))) };
  }

  private async opened(sealed: Payloads['payloads'][number]): Promise<Payloads['payloads'][number]> {
    const metadata = Object.fromEntries(
      Object.entries(sealed.metadata ?? {}).map(([key, value]) => [key, Buffer.from(value, 'base64')]),
    );
    const clear = await this.codec
      .decode([{ metadata, data: Buffer.from(sealed.data ?? '', 'base64') }])
      .catch(() => undefined);
    if (!clear?.[0]) return sealed;
    const { metadata: kinds, data } = clear[0];
    return {
      metadata: Object.fromEntries(
        Object.entries(kinds ?? {}).map(([key, value]) => [key, Buffer.from(value).toString('base64')]),
      ),
      data: Buffer.from(data ?? []).toString('base64'),
    };
  }

  private allowPage(reply: FastifyReply): void {
    const { temporalPage } = this.parts.configuration;
    if (temporalPage === null) return;
    void reply
      .header('access-control-allow-origin', temporalPage)
      .header('access-control-allow-credentials', 'true')
      .header('access-control-allow-headers', 'content-type, x-namespace')
      .header('vary', 'origin');
  }
}

function scriptText(): string {
  return `document.forms[0].addEventListener('submit',async(e)=>{e.preventDefault();const t=e.target.token.value.trim();e.target.token.value='';
const r=await fetch('session',{method:'POST',headers:{authorization:'Bearer '+t}});
document.querySelector('[role=status]').textContent=r.ok?'You may read for 15 minutes. In Temporal, set the codec endpoint to this address without /enter, with cross-origin credentials.':'Not allowed: only supervisors and the ASG.';});`;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
