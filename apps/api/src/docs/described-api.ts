import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { fastifyAdapter } from '../adapter.js';
import { AppModule } from '../app.module.js';
import type { ApiParts } from '../parts.js';
import { OpenApi } from './open-api.js';

/** The OpenAPI document as `/openapi.json` answers it, made without a database: routes are described, none is served. */
export async function describedApi(): Promise<OpenAPIObject> {
  const oidc = {
    issuer: 'https://issuer.invalid',
    audience: 'vigil-api',
    jwksUri: 'https://issuer.invalid/keys',
  };
  const parts = { configuration: { oidc } } as unknown as ApiParts;
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.of(parts), fastifyAdapter(), {
    logger: false,
    abortOnError: false,
    preview: true, // nothing is instantiated
  });
  const openApi = new OpenApi();
  openApi.make(app);
  await app.close();
  return openApi.document;
}
