import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import type { Colleague } from '@vigil/domain/office/office-state';
import { Office } from '../office/office.js';
import { Problem } from '../problems/problem.js';
import { ACCESS, type AccessDeclared } from './access.decorator.js';
import { BearerTokens } from './bearer-tokens.js';

export type AuthenticatedRequest = FastifyRequest & { colleague?: Colleague };

/** Before anything else of a request is looked at: the token proves who, the office says whether it knows them. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(BearerTokens) private readonly tokens: BearerTokens,
    @Inject(Office) private readonly office: Office,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const declared = this.reflector.getAllAndOverride<AccessDeclared | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (declared === undefined) throw new Error('A route declares no access');
    if (declared === 'public') return true;
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const isStep = declared === 'case:advance' || declared === 'office:advance';
    request.colleague = await this.recognise(request.headers.authorization, isStep);
    return true;
  }

  private async recognise(header: string | undefined, isStep: boolean): Promise<Colleague> {
    const token = /^Bearer ([\w.~+/-]+=*)$/i.exec(header ?? '')?.[1];
    const bearer = token === undefined ? undefined : await this.tokens.prove(token);
    if (!bearer) throw unauthenticated('Sign in again and repeat the request; nothing was recorded.');
    const colleague = await (isStep
      ? this.office.colleagueLastSeen(bearer)
      : this.office.colleagueOf(bearer));
    if (!colleague || colleague.retired)
      throw unauthenticated(
        'You are signed in, but the office does not know you yet: ask the system administrator to enrol you.',
      );
    return colleague;
  }
}

const unauthenticated = (detail: string): Problem =>
  new Problem('unauthenticated', detail, {}, { 'www-authenticate': 'Bearer' });
