import type { ReactNode } from 'react';
import type { ShownText } from '../api/case-answers.js';
import { client, read } from '../api/client.js';
import { Unlock } from '../case/unlock.js';
import { useLanguage } from '../language/language.js';

/** What a UN entity answered to a call: sealed, since it may spell names. */
export function ReceivedAnswer({
  text: { textId },
  mayUnlock,
}: {
  readonly text: ShownText;
  readonly mayUnlock: boolean;
}): ReactNode {
  const { t } = useLanguage();
  const open = async (reason: string): Promise<string> =>
    (await read(client.POST('/office/unlock', { body: { textId, reason } }))).opened;
  return (
    <Unlock
      id={textId}
      sealed={t('unlock.sealedText')}
      notMine={!mayUnlock && t('unlock.byWhoCalled')}
      open={open}
      log={['office', 'access log']}
    />
  );
}
