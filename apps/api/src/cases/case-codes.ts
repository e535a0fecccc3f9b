import { z } from 'zod';
import { ACT } from '@vigil/domain/vocabulary/act';
import { CASE_STATUS } from '@vigil/domain/vocabulary/case-status';
import { MECHANISM } from '@vigil/domain/vocabulary/mechanism';
import { RECORD_TYPE } from '@vigil/domain/vocabulary/record-type';
import { RISK } from '@vigil/domain/vocabulary/risk';
import { STAGES } from '@vigil/domain/vocabulary/stage';

/** What cases may be narrowed to by a code: one of each. */
export const caseCodes = {
  state: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
  act: z.enum(ACT.codes).optional(),
  mechanism: z.enum(MECHANISM.codes).optional(),
  status: z.enum([...CASE_STATUS.codes, 'SUSPENDED']).optional(),
  recordType: z.enum(RECORD_TYPE.codes).optional(),
  year: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  stage: z.enum(STAGES).optional(),
  officer: z.string().max(64).optional(),
  risk: z.enum(RISK.codes).optional(),
};
