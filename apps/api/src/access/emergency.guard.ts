import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { mayVisit } from '@vigil/domain/access/case-access';
import { CASE_DECIDER } from '@vigil/domain/case/case-decider';
import { EMERGENCY_SESSION_MS } from '@vigil/domain/case/broken-glass';
import { putInInbox, wasTold } from '@vigil/ledger/inbox';
import { load } from '@vigil/ledger/load';
import { emergenciesSince } from '@vigil/vault/openings';
import { logEmergency } from '@vigil/vault/unlock';
import { streamOf } from '../cases/stream-of.js';
import { Office } from '../office/office.js';
import { API_PARTS, type ApiParts } from '../parts.js';
import { Problem } from '../problems/problem.js';
import type { AuthenticatedRequest } from './access.guard.js';

/** The reason, percent-encoded as UTF-8: a header holds no other letters. */
export const BREAK_GLASS = 'break-glass-reason';

/**
 * Reads and unlock of a case in an emergency (DOMAIN 7): a supervisor of another unit who says why is for this request one of the
 * case's unit, and nothing else. First the log, committed, then a notice to every data protection officer (once for all that is read
 * within a quarter of an hour), then the case. A declared
 * conflict opens for no reason, and where the header changes nothing the answer is the one without it.
 */
@Injectable()
export class EmergencyGuard implements CanActivate {
  constructor(
    @Inject(API_PARTS) private readonly parts: ApiParts,
    @Inject(Office) private readonly office: Office,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const header = request.headers[BREAK_GLASS];
    const { ref } = request.params as { readonly ref?: string };
    if (header === undefined || ref === undefined || request.colleague === undefined) return true;
    const reason = reasonOf(header);
    const { colleague } = request;
    const loaded = await load(this.parts.ledger, CASE_DECIDER, streamOf(ref));
    const { state: office } = await this.office.now();
    const unit = loaded?.state.assignment.unit;
    const now = this.parts.now();
    if (!loaded || !unit || mayVisit(loaded.state, colleague, office, false, now)) return true;
    if (!mayVisit(loaded.state, colleague, office, true, now)) return true;
    const stream = loaded.state.id;
    const { vault, ledger } = this.parts;
    const session = await emergenciesSince(vault.pool, {
      actor: colleague.id,
      caseStream: stream,
      since: new Date(now - EMERGENCY_SESSION_MS),
    });
    const id = await logEmergency(vault, { actor: colleague.id, caseStream: stream, reason });
    const officers = Object.values(office.colleagues)
      .filter(({ roles, retired }) => roles.includes('DPO') && !retired)
      .map((officer) => officer.id);
    const notice = { about: 'task', subject: 'case', level: 'GLASS_BROKEN', dueAt: null } as const;
    if (officers.length > 0 && !(await wasTold(ledger, session)))
      await putInInbox(ledger, { id, stream }, officers, notice);
    request.colleague = { ...colleague, roles: ['SUPERVISOR'], unit };
    return true;
  }
}

function reasonOf(header: string | string[]): string {
  const reason = typeof header === 'string' ? decoded(header).trim() : '';
  if (reason.length >= SHORTEST && reason.length <= LONGEST) return reason;
  throw new Problem(
    'unreadable',
    `Say in Break-Glass-Reason, percent-encoded, why the case must be opened: ${SHORTEST} to ${LONGEST} characters. Nothing was opened.`,
  );
}

function decoded(header: string): string {
  try {
    return decodeURIComponent(header);
  } catch {
    return '';
  }
}

const SHORTEST = 10;
const LONGEST = 2_000;
