import type { ReactNode } from 'react';
import type { z } from 'zod';
import { CASE_COMMANDS } from '@vigil/domain/case/catalogue';
import { fieldLabel } from '@vigil/domain/labels/field-label';
import { DeskProblem } from '../api/problem.js';
import { CommandForm } from '../forms/command-form.js';
import { useLanguage } from '../language/language.js';
import type { Bulk } from './bulk-bar.js';
import { takeAll } from './take-all.js';

/**
 * A date on which the officer wants to be reminded of the selected cases: what was done, and the day of the next step
 * (DOMAIN 6 "Prevention and engagement": `nextOn` is also an officer's own "hold until").
 */
export function RemindMe({ selected, onTaken, onClose }: Bulk & { readonly onClose: () => void }): ReactNode {
  const { t, code } = useLanguage();
  return (
    <CommandForm
      title={t('work.remindTitle', { count: selected.length })}
      path="/worklist/remind-me"
      schema={CASE_COMMANDS.RecordAction.schema as z.ZodType}
      without={['continues', 'tellsOutcome']}
      begins={{ on: new Date().toISOString().slice(0, 10) }}
      etag={null}
      submit={(body, key) => {
        if ((body as { nextOn?: string }).nextOn === undefined)
          throw new DeskProblem('invalid', '', [
            {
              code: 'SCHEMA_INVALID_TYPE',
              field: '/nextOn',
              says: t('work.remindNoDay'),
              remedy: t('work.remindGiveDay', { field: fieldLabel('nextOn', code) }),
            },
          ]);
        return takeAll(selected, { path: 'record-action', body, key });
      }}
      onRecorded={onTaken}
      onClose={onClose}
    />
  );
}
