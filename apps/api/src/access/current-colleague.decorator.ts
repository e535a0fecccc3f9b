import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Colleague } from '@vigil/domain/office/office-state';
import type { AuthenticatedRequest } from './access.guard.js';

/** The colleague whom the guard recognised. */
export const CurrentColleague = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Colleague => {
    const { colleague } = context.switchToHttp().getRequest<AuthenticatedRequest>();
    if (!colleague) throw new Error('A route reads the colleague but is public');
    return colleague;
  },
);
