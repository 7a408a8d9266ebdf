import '/ui/tokens.css';
import '/ui/base.css';
import '/ui/components.css';
import './shell.css';
import './case.css';
import './files.css';
import './desk.css';
import './offices.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ApiProblem } from './api.ts';
import { PreferencesProvider } from './preferences.tsx';
import { makeRouter } from './routes.tsx';
import { StatusProvider } from './status-line.tsx';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // The server's no stays a no; only a network that was away is worth asking again.
      retry: (count, error) => !(error instanceof ApiProblem) && count < 2,
    },
  },
});
const router = makeRouter(queries);

const root = document.querySelector('#root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <PreferencesProvider>
          <StatusProvider>
            <RouterProvider router={router} />
          </StatusProvider>
        </PreferencesProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
}
