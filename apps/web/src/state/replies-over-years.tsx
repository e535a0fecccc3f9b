import { Table, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { useLanguage } from '../language/language.js';
import { OUTCOMES, yearsOfLetters, type Outcome, type YearOfLetters } from './years-of-letters.js';

const HIGH = 120;
const WIDE = 44;
const GAP = 14;
/** Those without a pattern are filled by the stylesheet, which knows light and dark. */
const FILLS: { readonly [O in Outcome]?: string } = {
  REPLIED_LATE: 'url(#outcome-late)',
  open: 'url(#outcome-open)',
};

/** What came of the letters of each year: a picture, and a table with the same numbers. It points in no direction. */
export function RepliesOverYears({
  years,
}: {
  readonly years: Parameters<typeof yearsOfLetters>[0];
}): ReactNode {
  const { t } = useLanguage();
  const shown = yearsOfLetters(years);
  if (shown.length === 0) return null;
  return (
    <section className="over-years">
      <Title order={2} size="h4" mt="sm">
        {t('state.overYears')}
      </Title>
      <div className="picture-and-table">
        <div>
          <Picture years={shown} />
          <Legend />
        </div>
        <Numbers years={shown} />
      </div>
    </section>
  );
}

function Picture({ years }: { readonly years: readonly YearOfLetters[] }): ReactNode {
  const { t, plainNumber } = useLanguage();
  const [title, description] = [useId(), useId()];
  const most = Math.max(...years.map(({ sent }) => sent), 1);
  const wide = years.length * (WIDE + GAP) + GAP;
  return (
    <svg
      className="years-picture"
      viewBox={`0 0 ${wide} ${HIGH + 40}`}
      width={wide}
      height={HIGH + 40}
      role="img"
      aria-labelledby={title}
      aria-describedby={description}
    >
      <title id={title}>{t('state.overYears')}</title>
      <desc id={description}>{t('state.pictureSays')}</desc>
      <Patterns />
      {years.map((year, n) => {
        const x = GAP + n * (WIDE + GAP);
        return (
          <g key={year.year}>
            <Bar year={year} x={x} most={most} />
            <text x={x + WIDE / 2} y={HIGH + 34} textAnchor="middle" className="years-label">
              {plainNumber(year.year)}
            </text>
          </g>
        );
      })}
      <line x1="0" x2={wide} y1={HIGH + 16} y2={HIGH + 16} className="years-axis" />
    </svg>
  );
}

/** One year's letters, stacked; the number above it is all of them. */
function Bar({
  year: { sent, outcomes },
  x,
  most,
}: {
  readonly year: YearOfLetters;
  readonly x: number;
  readonly most: number;
}): ReactNode {
  const { plainNumber } = useLanguage();
  const tall = (count: number): number => (count / most) * HIGH;
  const parts = OUTCOMES.map((outcome, n) => {
    const below = OUTCOMES.slice(0, n + 1).reduce((sum, one) => sum + outcomes[one], 0);
    return { outcome, y: HIGH + 16 - tall(below), height: tall(outcomes[outcome]) };
  });
  return (
    <>
      {parts.map(({ outcome, y, height }) => (
        <rect
          key={outcome}
          x={x}
          y={y}
          width={WIDE}
          height={height}
          fill={FILLS[outcome]}
          className={`outcome ${outcome}`}
        />
      ))}
      <text x={x + WIDE / 2} y={HIGH + 11 - tall(sent)} textAnchor="middle" className="years-label">
        {plainNumber(sent)}
      </text>
    </>
  );
}

/** Each outcome has a pattern of its own besides its colour. */
function Patterns(): ReactNode {
  return (
    <defs>
      <pattern id="outcome-late" width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" className="ground" />
        <path d="M0 6 6 0" className="stroke" />
      </pattern>
      <pattern id="outcome-open" width="6" height="6" patternUnits="userSpaceOnUse">
        <circle cx="3" cy="3" r="1.2" className="dot" />
      </pattern>
    </defs>
  );
}

function Legend(): ReactNode {
  const { t } = useLanguage();
  return (
    <ul className="legend" aria-hidden>
      {OUTCOMES.map((outcome) => (
        <li key={outcome}>
          <svg width="14" height="14">
            <rect
              x="0.5"
              y="0.5"
              width="13"
              height="13"
              fill={FILLS[outcome]}
              className={`outcome ${outcome}`}
            />
          </svg>{' '}
          {t(`state.answer.${outcome}`)}
        </li>
      ))}
    </ul>
  );
}

function Numbers({ years }: { readonly years: readonly YearOfLetters[] }): ReactNode {
  const { t, number, plainNumber } = useLanguage();
  return (
    <Table verticalSpacing={3} className="board" aria-label={t('state.overYears')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('state.year')}</Table.Th>
          <Table.Th>{t('state.sent')}</Table.Th>
          {OUTCOMES.map((outcome) => (
            <Table.Th key={outcome}>{t(`state.answer.${outcome}`)}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {years.map(({ year, sent, outcomes }) => (
          <Table.Tr key={year}>
            <Table.Th scope="row">{plainNumber(year)}</Table.Th>
            <Table.Td>{number(sent)}</Table.Td>
            {OUTCOMES.map((outcome) => (
              <Table.Td key={outcome}>{number(outcomes[outcome])}</Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
