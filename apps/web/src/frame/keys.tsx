import { CloseButton, Group, Kbd, Modal, Table, Title } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { useLanguage } from '../language/language.js';

/** Keys that work on every page: `/` searches, `?` lists the keys, `g` and a letter goes. The list's own are in the list. */
export function Keys(): ReactNode {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const [shown, setShown] = useState(false);
  const close = (): void => setShown(false);
  useEffect(() => {
    let going = false;
    const press = (event: KeyboardEvent): void => {
      if (isTyping(event)) return;
      if (going && event.key in PLACES) void navigate({ to: PLACES[event.key as keyof typeof PLACES] });
      going = event.key === 'g';
      if (event.key === '?') setShown((now) => !now);
      if (event.key !== '/') return;
      event.preventDefault();
      document.getElementById('reference-search')?.focus();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [navigate]);
  return (
    <Modal.Root opened={shown} onClose={close} lockScroll={false}>
      <Modal.Overlay />
      <Modal.Content aria-label={t('keys.title')}>
        <Modal.Body>
          <Group justify="space-between" mb="xs">
            <Title order={2} size="h4">
              {t('keys.title')}
            </Title>
            <CloseButton aria-label={t('close')} onClick={close} />
          </Group>
          <Table>
            <Table.Tbody>
              {LISTED.map(([key, says]) => (
                <Table.Tr key={key}>
                  <Table.Td>
                    <Kbd>{key}</Kbd>
                  </Table.Td>
                  <Table.Td>{t(says)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

const PLACES = { w: '/', i: '/inbox', d: '/deadlines', o: '/office' } as const;
const LISTED = [
  ['j', 'keys.next'],
  ['k', 'keys.previous'],
  ['Enter', 'keys.open'],
  ['x', 'keys.select'],
  ['/', 'keys.search'],
  ['g', 'keys.go'],
  ['?', 'keys.help'],
] as const;

/** Whether a key belongs to a field or to the browser, and not to us. */
export function isTyping({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey) return true;
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}
