import { CYCLE_DECIDER } from '@vigil/domain/report-cycle/cycle-decider';
import { load } from '@vigil/ledger/load';
import { reportMail } from '@vigil/notify/report-mail';
import { composeReport } from '../../letters/compose-report.js';
import type { EffectsParts } from '../../parts.js';
import type { Act } from '../perform.js';
import { composed, mailId, recordDispatch } from './dispatched.js';

type ReportParts = Pick<
  EffectsParts,
  'ledger' | 'opener' | 'mailer' | 'mailServerAnswers' | 'reportAddress' | 'log'
>;

/**
 * Hands the text of a published report to the United Nations' own documents service, and records whether it could.
 *
 * Contract:
 * 1. It goes to the house that prints it, under a Message-ID fixed by the act: handed over again after an interruption, it is
 *    recognised. Unlike a letter it is never in doubt.
 * 2. The server's word is final: taken is `CONFIRMED`, refused for good is `FAILED`; asked to try later, it is tried later.
 * 3. What cannot be rendered as it was signed, because a key is destroyed, does not leave: `FAILED`.
 */
export const reportAct =
  (parts: ReportParts): Act<'report'> =>
  async (effect, { attempt }) => {
    const record = (outcome: 'CONFIRMED' | 'FAILED') =>
      recordDispatch(parts, REPORT, effect, { attempt, outcome });
    const mail = await composed(parts, REPORT.called, async () => {
      const cycle = (await load(parts.ledger, CYCLE_DECIDER, effect.stream))?.state;
      return (
        cycle &&
        reportMail({
          id: mailId(parts, effect),
          to: parts.reportAddress,
          ...(await composeReport(parts, cycle)),
        })
      );
    });
    if (mail === undefined) return record('FAILED');
    await parts.mailServerAnswers();
    await effect.markSending();
    const { accepted } = await parts.mailer.send(mail);
    return record(accepted ? 'CONFIRMED' : 'FAILED');
  };

const REPORT = { called: 'published report', records: 'RecordReportDispatch' } as const;
