import { Inject, Injectable } from '@nestjs/common';
import type { Colleague } from '@vigil/domain/office/office-state';
import { inboxOf, markRead } from '@vigil/ledger/inbox';
import type { Answered } from '../docs/answers.js';
import { API_PARTS, type ApiParts } from '../parts.js';
import { notFound } from '../problems/problem.js';
import type { inboxAnswer } from './inbox-answer.js';

/** What waits for one colleague. */
@Injectable()
export class Inbox {
  constructor(@Inject(API_PARTS) private readonly parts: ApiParts) {}

  async of(colleague: Colleague, unread: boolean): Promise<Answered<typeof inboxAnswer>> {
    const entries = await inboxOf(this.parts.ledger, colleague.id, { limit: 200, unread });
    return {
      entries: entries.map(({ id, stream, at, readAt, notice }) => ({
        id,
        reference: stream.replace(/^case\//, ''),
        at: new Date(at).toISOString(),
        readAt: readAt === null ? null : new Date(readAt).toISOString(),
        ...(notice === 'ERASED'
          ? { erased: true as const }
          : { ...notice, dueAt: notice.dueAt === null ? null : new Date(notice.dueAt).toISOString() }),
      })),
    };
  }

  async read(colleague: Colleague, id: string): Promise<{ readonly read: true }> {
    if (!(await markRead(this.parts.ledger, colleague.id, id))) throw notFound();
    return { read: true };
  }
}
