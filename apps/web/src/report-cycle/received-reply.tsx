import type { ReactNode } from 'react';
import { client, read } from '../api/client.js';
import { Unlock } from '../case/unlock.js';
import { useLanguage } from '../language/language.js';

/** What a State answered to its note verbale, word for word: sealed, since it may spell names. */
export function ReceivedReply({
  year,
  textId,
  mayUnlock,
}: {
  readonly year: number;
  readonly textId: string;
  readonly mayUnlock: boolean;
}): ReactNode {
  const { t } = useLanguage();
  const open = async (reason: string): Promise<string> => {
    const path = { year: String(year) };
    const asked = client.POST('/report-cycles/{year}/unlock', { params: { path }, body: { textId, reason } });
    return (await read(asked)).opened;
  };
  return (
    <Unlock
      id={textId}
      sealed={t('unlock.sealedText')}
      notMine={!mayUnlock && t('unlock.bySupervisorOfNote')}
      open={open}
      log={['cycle', String(year), 'access log']}
    />
  );
}
