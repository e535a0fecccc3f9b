import { SetMetadata, type CustomDecorator } from '@nestjs/common';

/**
 * What a route asks of whoever calls it. A test walks all routes and fails on one without.
 * `public`: nobody in particular. `colleague`: a token of somebody the office knows.
 * `case:…`, `office:…`: the same; the roles of *this* case or office decide further, in the domain.
 */
export type AccessDeclared =
  'public' | 'colleague' | 'case:read' | 'case:advance' | 'case:unlock' | 'office:read' | 'office:advance';

export const ACCESS = 'vigil:access';

/** Declares a route's access. */
export const Access = (declared: AccessDeclared): CustomDecorator => SetMetadata(ACCESS, declared);
