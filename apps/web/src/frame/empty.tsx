import { Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** A list with nothing in it says so, and what to do. */
export function Empty({
  says,
  children,
}: {
  readonly says: string;
  readonly children?: ReactNode;
}): ReactNode {
  return (
    <div className="empty">
      <Text size="sm">{says}</Text>
      {children}
    </div>
  );
}
