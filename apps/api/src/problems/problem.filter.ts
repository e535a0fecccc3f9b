import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { LedgerUnavailable, meansUnavailable } from '@vigil/ledger/ledger-unavailable';
import { notFound, Problem } from './problem.js';

/** Turns whatever was thrown into a problem document. Only a fault of our own is logged, and never with what was sent. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('api');

  catch(thrown: unknown, host: ArgumentsHost): void {
    const problem = asProblem(thrown);
    if (problem.type === 'fault') this.log.error(faultLine(thrown));
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    void reply
      .status(problem.status)
      .headers(problem.headers)
      .header('cache-control', 'no-store')
      .type('application/problem+json; charset=utf-8')
      .send(JSON.stringify(problem.document()));
  }
}

/** Exported for the adapter's own errors (bad URL, broken body), which never reach Nest. */
export function asProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  // A step says itself whether it may have been recorded. Whatever else PostgreSQL was asked, it was no commit.
  if (thrown instanceof LedgerUnavailable || meansUnavailable(thrown)) {
    const detail =
      thrown instanceof LedgerUnavailable && thrown.committing
        ? 'The connection was lost while your step was being recorded. Send the same request with the same Idempotency-Key: it tells whether it was.'
        : 'Nothing was recorded. Send the same request with the same Idempotency-Key again in a moment.';
    return new Problem('unavailable', detail, {}, { 'retry-after': '2' });
  }
  return fromStatus(statusOf(thrown));
}

function statusOf(thrown: unknown): number {
  if (thrown instanceof HttpException) return thrown.getStatus();
  const code = (thrown as { statusCode?: unknown } | null)?.statusCode;
  return typeof code === 'number' ? code : 500;
}

function fromStatus(status: number): Problem {
  switch (status) {
    case 404:
    case 405:
    case 414: // a reference longer than any
      return notFound();
    case 401:
      return new Problem('unauthenticated', 'Sign in again and repeat the request; nothing was recorded.');
    case 413:
      return new Problem(
        'too-large',
        'Send at most 1 MB; attach long material as evidence in parts. Nothing was recorded.',
      );
    case 415:
      return new Problem('media-type', 'Send Content-Type: application/json. Nothing was recorded.');
    default:
      return status >= 400 && status < 500
        ? new Problem(
            'unreadable',
            'Send valid JSON in UTF-8 by a path of /openapi.json. Nothing was recorded.',
          )
        : new Problem(
            'fault',
            'The fault is ours and was noted. Send the same request with the same Idempotency-Key again.',
          );
  }
}

/** The kind of fault and where it was thrown: no message, which may quote what was sent. */
function faultLine(thrown: unknown): string {
  if (!(thrown instanceof Error)) return 'fault: not an error';
  const code = (thrown as { code?: unknown }).code;
  const frames = (thrown.stack ?? '')
    .split('\n')
    .filter((line) => line.trim().startsWith('at '))
    .slice(0, 8);
  return [`fault: ${thrown.name}${typeof code === 'string' ? ` ${code}` : ''}`, ...frames].join('\n');
}
