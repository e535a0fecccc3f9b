import './frame/kit-styles.js';
import './desk.css';
import { DirectionProvider, MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queries } from './api/queries.js';
import { theme } from './frame/theme.js';
import { LanguageProvider } from './language/language.js';
import { router } from './router.js';
import { SettingsProvider } from './session/settings-context.js';
import { readSettings, styleNonce } from './settings.js';

const nonce = styleNonce(document);

createRoot(document.getElementById('desk') as HTMLElement).render(
  <StrictMode>
    <DirectionProvider>
      <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => nonce}>
        <LanguageProvider>
          <SettingsProvider settings={readSettings(document)}>
            <QueryClientProvider client={queries}>
              <RouterProvider router={router} />
            </QueryClientProvider>
          </SettingsProvider>
        </LanguageProvider>
      </MantineProvider>
    </DirectionProvider>
  </StrictMode>,
);
