import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../access/access.decorator.js';
import { docsPage } from './docs-page.js';
import { OpenApi } from './open-api.js';

/** The API described: for programs at `/openapi.json`, for people at `/docs`. */
@Controller()
@ApiExcludeController()
export class DocsController {
  constructor(private readonly openApi: OpenApi) {}

  @Get('openapi.json')
  @Access('public')
  @Header('content-type', 'application/json; charset=utf-8')
  document(): string {
    return JSON.stringify(this.openApi.document);
  }

  @Get('docs')
  @Access('public')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'")
  page(): string {
    return docsPage(this.openApi.document);
  }
}
