import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../problems/problem.js';

/** What a step says in its headers: its key, and which version the caller had read. */
export interface StepHeaders {
  readonly idempotencyKey: string;
  /** The version of `If-Match`, or null where none was sent. */
  readonly ifMatch: number | null;
}

/** Reads and checks `Idempotency-Key` and `If-Match`; a missing key is refused, a malformed one too. */
export const Step = createParamDecorator((_data: unknown, context: ExecutionContext): StepHeaders => {
  const { headers } = context.switchToHttp().getRequest<FastifyRequest>();
  return { idempotencyKey: keyOf(headers['idempotency-key']), ifMatch: versionOf(headers['if-match']) };
});

function keyOf(header: string | string[] | undefined): string {
  if (typeof header !== 'string' || !/^[\x21-\x7e]{8,200}$/.test(header))
    throw new Problem(
      'idempotency-key-missing',
      'Send an Idempotency-Key of 8 to 200 printable characters, a new one for each step and the same one when you repeat it. Nothing was recorded.',
    );
  return header;
}

function versionOf(header: string | undefined): number | null {
  if (header === undefined) return null;
  const version = /^"(\d{1,9})"$/.exec(header)?.[1];
  if (version === undefined)
    throw new Problem(
      'unreadable',
      'If-Match takes the ETag as it was given, such as "7". Nothing was recorded.',
    );
  return Number(version);
}
