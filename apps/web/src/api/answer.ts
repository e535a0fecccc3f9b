import type { paths } from './openapi.js';

/** What a GET of this path answers, as the API's own description says. */
export type Answer<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer A } } } };
}
  ? A
  : never;

/** What a POST of this path answers that only asks: nothing but the asking is recorded. */
export type AnswerToAsking<P extends keyof paths> = paths[P] extends {
  post: { responses: { 200: { content: { 'application/json': infer A } } } };
}
  ? A
  : never;
