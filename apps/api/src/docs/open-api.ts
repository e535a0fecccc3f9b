import { Injectable, type INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

/** Holds the OpenAPI 3.1 document, made once from the routes when the application starts. */
@Injectable()
export class OpenApi {
  private made: OpenAPIObject | undefined;

  make(app: INestApplication): void {
    const base = new DocumentBuilder()
      .setOpenAPIVersion('3.1.0')
      .setTitle('Vigil')
      .setDescription(
        'Casework for allegations of intimidation and reprisal. Every step is a POST with an Idempotency-Key.',
      )
      .setVersion('1')
      .addBearerAuth()
      .build();
    this.made = SwaggerModule.createDocument(app, base);
  }

  get document(): OpenAPIObject {
    if (!this.made) throw new Error('The OpenAPI document is made when the application starts');
    return this.made;
  }
}
