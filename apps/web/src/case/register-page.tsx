import { useNavigate } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import type { z } from 'zod';
import { CASE_COMMANDS } from '@vigil/domain/case/catalogue';
import { commandLabel } from '@vigil/domain/labels/command-label';
import { useOffice } from '../api/use-office.js';
import { CommandForm } from '../forms/command-form.js';
import { officeReferences, ReferencesContext } from '../forms/references.js';
import { useLanguage } from '../language/language.js';

const { RegisterAllegation } = CASE_COMMANDS;

/** A new case: what came, from whom, about whom. Names are sealed on the way in. */
export function RegisterPage(): ReactNode {
  const { code } = useLanguage();
  const navigate = useNavigate();
  const { data: office } = useOffice();
  const references = useMemo(() => (office ? officeReferences(office) : {}), [office]);
  return (
    <ReferencesContext value={references}>
      <CommandForm
        title={commandLabel(RegisterAllegation, code)}
        path="/cases"
        schema={RegisterAllegation.schema as z.ZodType}
        without={['duplicates', 'personId']}
        etag={null}
        isPage
        onRecorded={({ reference }) => void navigate({ to: '/cases/$ref', params: { ref: reference } })}
        onClose={() => void navigate({ to: '/' })}
      />
    </ReferencesContext>
  );
}
