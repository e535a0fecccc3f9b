import { Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** A text that the office wrote: people by reference (`{P1}`) stand out from its words. */
export function ComposedWords({ text }: { readonly text: string }): ReactNode {
  return (
    <Text size="sm" className="letter" dir="auto" component="div">
      {text.split(/(\{P\d+\})/).map((part, index) =>
        /^\{P\d+\}$/.test(part) ? (
          <span key={index} className="alias">
            {part.slice(1, -1)}
          </span>
        ) : (
          part
        ),
      )}
    </Text>
  );
}
