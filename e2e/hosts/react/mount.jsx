import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Lesson } from './lesson.jsx';
import { Race } from './race.jsx';

createRoot(document.querySelector('#app')).render(
  <StrictMode>
    <Lesson Race={Race} />
  </StrictMode>,
);
