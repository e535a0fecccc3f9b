import 'reflect-metadata';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { RequestMethod } from '@nestjs/common';
import { CONTROLLERS } from '@vigil/api/app.module';
import type { z } from 'zod';

interface Described {
  /** `/cases/:ref/timeline` */
  readonly route: string;
  readonly path: RegExp;
  readonly answer: z.ZodType;
}

/** What the API says that its reads answer, each by its path; a path without parameters is found before one with. */
const DESCRIBED: readonly Described[] = CONTROLLERS.flatMap((controller) => {
  const prefix = Reflect.getMetadata(PATH_METADATA, controller) as string;
  const prototype = controller.prototype as Record<string, unknown>;
  return Object.getOwnPropertyNames(prototype).flatMap((name) => {
    const route = prototype[name];
    if (typeof route !== 'function' || Reflect.getMetadata(METHOD_METADATA, route) !== RequestMethod.GET)
      return [];
    const responses = Reflect.getMetadata('swagger/apiResponse', route) as
      Readonly<Record<string, { readonly standardSchema?: z.ZodType }>> | undefined;
    const answer = responses?.['200']?.standardSchema;
    const path = `${prefix}/${String(Reflect.getMetadata(PATH_METADATA, route))}`;
    return answer ? [{ route: `/${path.replace(/^\/+|\/+$/g, '')}`, answer }] : [];
  });
})
  .map(({ route, answer }) => ({
    route,
    answer,
    path: new RegExp(`^${route.replace(/:\w+/g, '[^/]+')}$`),
  }))
  .sort((one, other) => one.route.split(':').length - other.route.split(':').length);

const describedOf = (path: string): Described | undefined =>
  DESCRIBED.find((one) => one.path.test(path.replace(/\?.*$/, '')));

/** The reads that are described, `/cases/:ref/timeline`, and which of them is meant by a path. */
export const DESCRIBED_READS: readonly string[] = DESCRIBED.map(({ route }) => route);
export const readOf = (path: string): string | undefined => describedOf(path)?.route;

/**
 * Expects that what a read answered is as the API describes it, no field more and none less. What is not described (news as it
 * comes, a calendar) passes.
 *
 * @throws Error with the path and what differs
 */
export function expectAsDescribed(path: string, body: unknown): void {
  const found = describedOf(path)?.answer.safeParse(body);
  if (found?.success === false)
    throw new Error(`GET ${path} answered otherwise than described: ${found.error.message}`);
}
