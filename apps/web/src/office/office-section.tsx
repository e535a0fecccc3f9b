import { Button, Group, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { commandLabel } from '@vigil/domain/labels/command-label';
import { OFFICE_COMMANDS, type OfficeCommandType } from '@vigil/domain/office/catalogue';
import { Part } from '../case/part.js';
import { useLanguage } from '../language/language.js';
import { headSteps, mayIssue, type OF_PART, type OfficePart, type OfficeStep } from './office-steps.js';

/** A part of the office: its changes, and a table of what there is. */
export function OfficeSection({
  part,
  title,
  office,
  onTake,
  begins,
  columns,
  empty,
  children,
}: OfficePart & {
  readonly part: keyof typeof OF_PART;
  readonly title: string;
  /** What the form of a change begins with, where it replaces what there is. */
  readonly begins?: Readonly<Partial<Record<OfficeCommandType, OfficeStep['begins']>>>;
  readonly columns: readonly string[];
  readonly empty?: string | false;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <Part title={title}>
      <Group gap={6} mb={4}>
        {headSteps(part, office).map((command) => {
          const first = begins?.[command];
          return (
            <StepButton
              key={command}
              office={office}
              onTake={onTake}
              step={first ? { command, begins: first } : { command }}
            />
          );
        })}
      </Group>
      {empty ? (
        <Text size="sm" className="quiet">
          {empty}
        </Text>
      ) : (
        <div className="scrolling">
          <Table verticalSpacing={3}>
            <Table.Thead>
              <Table.Tr>
                {columns.map((column) => (
                  <Table.Th key={column}>{column}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>{children}</Table.Tbody>
          </Table>
        </div>
      )}
    </Part>
  );
}

/** A change as a button; nothing for whoever may not make it. */
export function StepButton({
  step,
  office,
  onTake,
  says,
}: OfficePart & { readonly step: OfficeStep; readonly says?: string }): ReactNode {
  const { code } = useLanguage();
  if (!mayIssue(step.command, office)) return null;
  return (
    <Button size="compact-xs" variant="default" data-step={step.command} onClick={() => onTake(step)}>
      {says ?? commandLabel(OFFICE_COMMANDS[step.command], code)}
      {step.about !== undefined && <span className="visually-hidden">: {step.about}</span>}
    </Button>
  );
}
