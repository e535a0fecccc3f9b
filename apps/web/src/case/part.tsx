import { Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** A titled part of a page, with what to do where it is empty. */
export function Part({
  title,
  empty,
  children,
}: {
  readonly title: string;
  readonly empty?: string | false | undefined;
  readonly children?: ReactNode;
}): ReactNode {
  return (
    <section className="part">
      <h2>
        <bdi>{title}</bdi>
      </h2>
      {empty ? (
        <Text size="sm" className="quiet">
          {empty}
        </Text>
      ) : (
        children
      )}
    </section>
  );
}
