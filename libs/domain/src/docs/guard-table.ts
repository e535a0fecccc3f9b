import { rejectionText } from '../labels/rejection-text.js';
import { REJECTIONS, type RejectionCode } from '../rejections.js';
import { GUARDS_OUT_OF_REACH } from '../walks/out-of-reach.js';
import type { Seen } from '../walks/seen-source.js';
import { caseCommands } from './documented-commands.js';
import { page, table } from './table.js';

/** Why each command of a case may be refused: every code that walks came by, and those that they cannot. */
export const guardTable = ({ refusals }: Seen): string =>
  page(
    'Guards',
    'Where each command begins, and what refuses it there. All failed guards are answered together.',
    `Before any guard, each alone: ${FIRST.map((code) => `\`${code}\``).join(', ')}.`,
    table(
      ['Code', 'What is wrong', 'What to do', 'Rule'],
      FIRST.map((code) => [`\`${code}\``, ...saying(code)]),
    ),
    ...caseCommands().flatMap(({ name, summary, from, whileHeld }) => {
      const codes = codesOf(name, refusals);
      const where = `${summary}. From ${from.join(', ')}${whileHeld ? '; also on hold' : ''}.`;
      return [
        `## ${name}`,
        where,
        codes.length === 0
          ? 'No guard.'
          : table(
              ['Code', 'What is wrong', 'What to do', 'Rule'],
              codes.map((code) => [`\`${code}\``, ...saying(code)]),
            ),
      ];
    }),
  );

/** What stops before guards: origin, visibility, role, status, hold. */
const FIRST = [
  'ORIGIN_NOT_PERMITTED',
  'NOT_VISIBLE',
  'ROLE_NOT_PERMITTED',
  'NOT_ALLOWED_IN_STATUS',
  'CASE_ON_HOLD',
] as const satisfies readonly RejectionCode[];

const saying = (code: RejectionCode): readonly string[] => {
  const { says, remedy } = rejectionText(code, 'en');
  return [says, remedy, REJECTIONS[code].paragraph];
};

function codesOf(name: string, refusals: Seen['refusals']): readonly RejectionCode[] {
  const seen = (refusals[name] ?? []) as readonly RejectionCode[];
  const unseen = GUARDS_OUT_OF_REACH.filter(({ commands }) => (commands as readonly string[]).includes(name));
  const all = new Set([...seen, ...unseen.flatMap(({ codes }) => codes)]);
  return [...all].filter((code) => !(FIRST as readonly RejectionCode[]).includes(code)).sort();
}
