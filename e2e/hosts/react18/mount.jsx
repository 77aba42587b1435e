import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Lesson } from '../react/lesson.jsx';

export function mount(Race) {
  createRoot(document.querySelector('#app')).render(
    <StrictMode>
      <Lesson Race={Race} />
    </StrictMode>,
  );
}
