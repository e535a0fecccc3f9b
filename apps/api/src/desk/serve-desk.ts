import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Configuration } from '../configuration.js';
import { shellOf } from './shell.js';

/** Paths that answer people with pages of their own, or are for programs only. */
const NOT_THE_DESK = /^\/(assets|docs|openapi\.json|temporal-codec|health)(\/|$)/;

/**
 * Serves the desk from the API's own address: its files at `/assets/`, and its page wherever a browser asks for a page
 * (`Accept: text/html`). So `/cases/RC-7K3Q9-F` in a mail opens the case, and the same path answers a program with JSON.
 * Rejects if the page was not built.
 */
export async function serveDesk(fastify: FastifyInstance, configuration: Configuration): Promise<void> {
  const { desk, oidc, demonstration } = configuration;
  if (!desk) return;
  const page = await readFile(join(desk.folder, 'index.html'), 'utf8');
  await fastify.register(fastifyStatic, {
    root: join(desk.folder, 'assets'),
    prefix: '/assets/',
    decorateReply: false,
    preCompressed: true,
    immutable: true,
    maxAge: '365d',
  });
  fastify.addHook('onRequest', async (request, reply) => {
    if (!asksForThePage(request)) return;
    const { html, policy } = shellOf(page, { issuer: oidc.issuer, desk, demonstration });
    return reply
      .headers({
        'content-security-policy': policy,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'permissions-policy': 'camera=(), microphone=(), geolocation=()',
        vary: 'accept',
      })
      .type('text/html; charset=utf-8')
      .send(html);
  });
}

const asksForThePage = ({ method, url, headers }: FastifyRequest): boolean =>
  method === 'GET' &&
  (headers.accept ?? '').includes('text/html') &&
  !NOT_THE_DESK.test(url.split('?')[0] ?? '');
