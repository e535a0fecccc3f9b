import { Body, Controller, Param, Post, Res, type Type } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { Colleague } from '@vigil/domain/office/office-state';
import { Access, type AccessDeclared } from '../access/access.decorator.js';
import { CurrentColleague } from '../access/current-colleague.decorator.js';
import type { Advanced } from './advanced.js';
import { Step, type StepHeaders } from './step-headers.js';

/** What a route needs to know of a command; the catalogues of the domain give it. */
export interface RoutedCommand {
  readonly name: string;
  readonly summary: string;
  /** The body as clients send it: without the fields that the edge itself fills in. */
  readonly schema: z.ZodType;
  readonly ifMatch: boolean;
  /** The last part of the path, or '' for the one that creates. */
  readonly path: string;
}

/** Records a step for a colleague. */
export interface Advances {
  readonly advance: (request: AdvanceRequest) => Promise<Advanced>;
}
export interface AdvanceRequest {
  readonly ref: string | null;
  readonly command: string;
  readonly body: unknown;
  readonly colleague: Colleague;
  readonly step: StepHeaders;
}

/**
 * One route per command that a person may issue, with Nest's own decorators, so that schema, OpenAPI and the access
 * declaration are Nest's (DESIGN "HTTP"). `refSchema` is null for the one stream that has no reference, the office.
 */
export function commandController(
  options: {
    readonly prefix: string;
    readonly tag: string;
    readonly access: AccessDeclared;
    readonly refSchema: z.ZodType | null;
    /** What the reference is called in the path; `ref` by default. */
    readonly refName?: string;
    /** Put before the names of operations where another stream has commands of the same name. */
    readonly operations?: string;
  },
  service: Type<Advances>,
  commands: readonly RoutedCommand[],
): Type<unknown> {
  class CommandsController {
    constructor(readonly service: Advances) {}
  }
  for (const command of commands) route(CommandsController, command, options);
  Reflect.defineMetadata('design:paramtypes', [service], CommandsController);
  ApiTags(options.tag)(CommandsController);
  ApiBearerAuth()(CommandsController);
  Controller(options.prefix)(CommandsController);
  return CommandsController;
}

function route(
  target: { readonly prototype: object },
  command: RoutedCommand,
  { access, refSchema, refName = 'ref', operations = '' }: Parameters<typeof commandController>[0],
): void {
  const { prototype } = target;
  const method = command.name.charAt(0).toLowerCase() + command.name.slice(1);
  const withRef = refSchema !== null && command.path !== '';
  Object.defineProperty(prototype, method, {
    writable: true,
    async value(
      this: { service: Advances },
      ref: unknown,
      body: unknown,
      colleague: Colleague,
      step: StepHeaders,
      reply: FastifyReply,
    ) {
      const reference = withRef ? String(ref) : null;
      const { status, etag, replayed, bytes } = await this.service.advance({
        ref: reference,
        command: command.name,
        body: body ?? {},
        colleague,
        step,
      });
      void reply.status(status).header('etag', `"${etag}"`).type('application/json; charset=utf-8');
      if (replayed) void reply.header('idempotency-replayed', 'true');
      return bytes;
    },
  });
  Reflect.defineMetadata('design:paramtypes', [String, Object, Object, Object, Object], prototype, method);
  if (withRef) Param(refName, { schema: refSchema as never })(prototype, method, 0);
  Body({ schema: command.schema as never })(prototype, method, 1);
  CurrentColleague()(prototype, method, 2);
  Step()(prototype, method, 3);
  Res({ passthrough: true })(prototype, method, 4);
  const descriptor = Object.getOwnPropertyDescriptor(prototype, method) as PropertyDescriptor;
  const path = [withRef ? `:${refName}` : '', command.path].filter((part) => part !== '').join('/');
  for (const decorate of [
    Post(path),
    Access(access),
    ...described(command, operations === '' ? method : `${operations}${command.name}`),
  ])
    decorate(prototype, method, descriptor);
}

const described = (command: RoutedCommand, operationId: string): MethodDecorator[] => [
  ApiOperation({ operationId, summary: command.summary }),
  ApiHeader({
    name: 'Idempotency-Key',
    required: true,
    schema: { type: 'string', minLength: 8, maxLength: 200 },
  }),
  ...(command.ifMatch
    ? [ApiHeader({ name: 'If-Match', required: true, schema: { type: 'string', pattern: '^"[0-9]+"$' } })]
    : []),
  ApiResponse({
    status: command.path === '' ? 201 : 200,
    description: 'Recorded. The body is the receipt; a repeat is byte-equal.',
  }),
  ...[400, 401, 403, 404, 409, 412, 422, 428, 503].map((status) =>
    ApiResponse({ status, description: 'A problem document (RFC 9457); nothing was recorded.' }),
  ),
];
