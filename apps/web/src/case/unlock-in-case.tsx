import type { ReactNode } from 'react';
import { client, read } from '../api/client.js';
import { useLanguage } from '../language/language.js';
import { caseKey } from './case-key.js';
import type { OpenedContent } from './opened.js';
import { Unlock } from './unlock.js';
import { useCase } from './use-case.js';

type Target = { readonly personId: string } | { readonly textId: string };

/** One identity or received text of a case, sealed. */
export function UnlockInCase({
  ref_,
  target,
}: {
  readonly ref_: string;
  readonly target: Target;
}): ReactNode {
  const { t } = useLanguage();
  const { data: { data: view } = {} } = useCase(ref_, null);
  const person = 'personId' in target;
  const open = async (reason: string): Promise<OpenedContent> => {
    const asked = client.POST('/cases/{ref}/unlock', {
      params: { path: { ref: ref_ } },
      body: { target, reason },
    });
    return (await read(asked)).opened;
  };
  return (
    <Unlock
      id={person ? target.personId : target.textId}
      sealed={t(person ? 'unlock.sealedPerson' : 'unlock.sealedText')}
      notMine={view?.mayUnlock === false && t('unlock.byThoseOfTheCase')}
      open={open}
      log={[...caseKey(ref_), 'access log']}
    />
  );
}
