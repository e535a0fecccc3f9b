import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { TextDecoder } from 'node:util';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { ConnectionError, FastifyReply, FastifyRequest } from 'fastify';
import { asProblem } from './problems/problem.filter.js';
import { Problem } from './problems/problem.js';

const BODY_LIMIT = 1_048_576;

/** Fastify as Nest drives it: JSON in valid UTF-8 only, a bounded body, and problem documents from its own errors too. */
export function fastifyAdapter(): FastifyAdapter {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    routerOptions: { maxParamLength: 100 },
    requestTimeout: 30_000,
    clientErrorHandler: answerUnreadable,
    frameworkErrors: (error: Error, _request: FastifyRequest, reply: FastifyReply) => {
      const problem = asProblem(error);
      void reply
        .status(problem.status)
        .type('application/problem+json; charset=utf-8')
        .send(JSON.stringify(problem.document()));
    },
  });
  const fastify = adapter.getInstance();
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer', bodyLimit: BODY_LIMIT },
    (_request, body, done) => {
      try {
        done(null, parsed(utf8.decode(body as Buffer)));
      } catch {
        done(new Problem('unreadable', 'Send valid JSON in UTF-8. Nothing was recorded.'));
      }
    },
  );
  return adapter;
}

/** What is no HTTP at all reaches neither Fastify nor Nest: it is answered on the socket, and the connection ends. */
function answerUnreadable(error: ConnectionError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return;
  const problem = asProblem({ statusCode: error.code === 'HPE_HEADER_OVERFLOW' ? 413 : 400 });
  const body = JSON.stringify(problem.document());
  const head = [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status] ?? ''}`,
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

/** Throws SyntaxError for what is no JSON or names a prototype, RangeError for what is too deep. */
function parsed(text: string): unknown {
  if (text === '') return {};
  // Asking of each field takes ten times as long as parsing it.
  const isHarmless = text.length < TOO_SHORT_TO_BE_DEEP && !MAY_NAME_PROTOTYPES.test(text);
  return isHarmless ? JSON.parse(text) : JSON.parse(text, refusePrototypes);
}
const TOO_SHORT_TO_BE_DEEP = 4_000;
/** Spelled out, or with a letter escaped. */
const MAY_NAME_PROTOTYPES = /__proto__|constructor|\\u/;

/** Nest would leave such fields out in silence; nobody has an honest use for them. */
function refusePrototypes(key: string, value: unknown): unknown {
  if (key === '__proto__' || key === 'constructor') throw new SyntaxError('key not allowed');
  return value;
}
