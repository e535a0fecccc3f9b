import 'reflect-metadata';
import { Controller, Get } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { CONTROLLERS } from '../app.module.js';
import { ACCESS } from './access.decorator.js';

interface Route {
  readonly path: string;
  readonly access: unknown;
}

/** Every route of a controller, as Nest will serve it. */
function routesOf(controller: { readonly name: string; readonly prototype: object }): readonly Route[] {
  const prefix = Reflect.getMetadata(PATH_METADATA, controller) as string;
  const prototype = controller.prototype as Record<string, unknown>;
  return Object.getOwnPropertyNames(prototype)
    .map((name) => prototype[name])
    .filter(
      (method): method is () => void =>
        typeof method === 'function' && Reflect.hasMetadata(METHOD_METADATA, method),
    )
    .map((method) => ({
      path: `${prefix}/${String(Reflect.getMetadata(PATH_METADATA, method))}`,
      access: Reflect.getMetadata(ACCESS, method) ?? Reflect.getMetadata(ACCESS, controller),
    }));
}

const undeclared = (
  controllers: readonly { readonly name: string; readonly prototype: object }[],
): readonly string[] =>
  controllers
    .flatMap(routesOf)
    .filter(({ access }) => access === undefined)
    .map(({ path }) => path);

const PUBLIC = [
  'health/live',
  'health/ready',
  '//openapi.json',
  '//docs',
  'temporal-codec/enter',
  'temporal-codec/decode',
  'temporal-codec/decode',
];

describe('access', () => {
  it('is declared by every route', () => {
    expect(CONTROLLERS.flatMap(routesOf).length).toBeGreaterThan(70);
    expect(undeclared(CONTROLLERS)).toEqual([]);
  });

  it('is public for health, the description, and the codec, which asks for a session of its own', () => {
    const open = CONTROLLERS.flatMap(routesOf).filter(({ access }) => access === 'public');
    expect(open.map(({ path }) => path).sort()).toEqual([...PUBLIC].sort());
  });

  it('is found missing where a route forgets it', () => {
    @Controller('forgetful')
    class Forgetful {
      @Get('all')
      all(): void {
        return undefined;
      }
    }
    expect(undeclared([Forgetful])).toEqual(['forgetful/all']);
  });
});
