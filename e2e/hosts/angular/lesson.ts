import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import { BALLS, RMSPROP } from '../shared/balls.js';
import { hear } from '../shared/hear.js';
import { Race } from './race';

/** The same lesson as with every framework. */
@Component({
  selector: 'app-lesson',
  imports: [Race],
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <label>
      Lesson step
      <input type="range" max="200" #slider [value]="step()" (input)="step.set(+slider.value)" />
    </label>
    <button (click)="balls.set(balls().concat(added))">Add RMSProp</button>
    <button (click)="balls.set(balls().slice().reverse())">Turn around</button>
    <button (click)="dropSgd()">Drop SGD</button>
    <button (click)="isShown.set(!isShown())">{{ isShown() ? 'Hide' : 'Show' }}</button>
    <output>{{ escaped() }}</output>
    @if (isShown()) {
      <app-race [step]="step()" [balls]="balls()" (told)="hear($event)" />
      <loss-chart for="race"></loss-chart>
    }
  `,
})
export class Lesson {
  isShown = signal(true);
  step = signal(120);
  balls = signal<typeof BALLS>(BALLS);
  escaped = signal('');
  added = RMSPROP as (typeof BALLS)[number];

  dropSgd(): void {
    this.balls.set(this.balls().filter(({ optimizer }) => optimizer !== 'sgd'));
  }

  hear(event: Event): void {
    const told = event as CustomEvent<{ ball: number }>;
    hear(told);
    if (told.type === 'ball-escape') this.escaped.set(`Ball ${told.detail.ball} escaped`);
  }
}
