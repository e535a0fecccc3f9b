import {
  Alert,
  Badge,
  Button,
  Group,
  Loader,
  Paper,
  Stack,
  Text,
  Title,
  UnstyledButton,
} from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { ROLE, type Role } from '@vigil/domain/vocabulary/role';
import { LanguageSelect } from '../frame/language-select.js';
import { useLanguage } from '../language/language.js';
import { beginSignIn, endSignIn } from './code-flow.js';
import { signIn, type SessionStatus } from './session.js';
import { useSettings } from './settings-context.js';

interface DemoPerson {
  readonly subject: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
}

/** Who are you? At the issuer by the code flow; in the demonstration by one click. Also what a locked desk shows. */
export function SignInPage({ status }: { readonly status: SessionStatus }): ReactNode {
  const { t } = useLanguage();
  const settings = useSettings();
  const [trouble, setTrouble] = useState<'failed' | 'away'>();
  useEffect(() => {
    if (location.pathname !== '/signed-in') return;
    endSignIn(settings, new URLSearchParams(location.search))
      .then((ended) => {
        history.replaceState(null, '', ended?.returnTo ?? '/');
        if (ended) signIn(ended.session);
        else setTrouble('failed');
      })
      .catch(() => setTrouble('away'));
  }, [settings]);
  const begin = () =>
    void beginSignIn(settings, location.pathname === '/signed-in' ? '/' : location.pathname).catch(() =>
      setTrouble('away'),
    );
  return (
    <main className="sign-in">
      <Paper withBorder p="lg" className="sign-in-sheet">
        <Stack gap="sm">
          <Group justify="space-between" wrap="nowrap">
            <Title order={1} size="h2">
              {status === 'locked' ? t('locked.title') : t('signIn.title')}
            </Title>
            <LanguageSelect />
          </Group>
          <Text size="sm">{status === 'locked' ? t('locked.lead') : t('signIn.lead')}</Text>
          {trouble && (
            <Alert color="red" role="alert">
              {t(`signIn.${trouble}`)}
            </Alert>
          )}
          {settings.demo === null ? (
            <Button onClick={begin}>{t('signIn.begin')}</Button>
          ) : (
            <DemoPeople demo={settings.demo} onTrouble={() => setTrouble('away')} />
          )}
        </Stack>
      </Paper>
    </main>
  );
}

function DemoPeople({
  demo,
  onTrouble,
}: {
  readonly demo: string;
  readonly onTrouble: () => void;
}): ReactNode {
  const { t, label } = useLanguage();
  const people = useQuery({
    queryKey: ['demo people'],
    queryFn: async () => (await (await fetch(`${demo}/people`)).json()) as readonly DemoPerson[],
  });
  const choose = async (person: string): Promise<void> => {
    const response = await fetch(`${demo}/token`, { method: 'POST', body: JSON.stringify({ person }) });
    const { token } = (await response.json()) as { token: string };
    signIn({ token, subject: person });
  };
  if (people.isError) return <Alert color="red">{t('signIn.away')}</Alert>;
  if (!people.data) return <Loader size="sm" aria-label={t('loading')} />;
  return (
    <>
      <Text size="sm" fw={600}>
        {t('signIn.demo')}
      </Text>
      <div className="demo-people">
        {people.data.map(({ subject, displayName, roles }) => (
          <UnstyledButton
            key={subject}
            className="demo-person"
            onClick={() => void choose(subject).catch(onTrouble)}
          >
            <span>{displayName}</span>
            {roles.map((role) => (
              <Badge key={role} variant="light" tt="none">
                {label(ROLE.labels[role], role)}
              </Badge>
            ))}
          </UnstyledButton>
        ))}
      </div>
    </>
  );
}
