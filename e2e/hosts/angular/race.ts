import { Component, CUSTOM_ELEMENTS_SCHEMA, input, output } from '@angular/core';

@Component({
  selector: 'app-race',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <loss-landscape
      id="race"
      loss="textbook-1d"
      steps="200"
      [start]="[-3.6]"
      [step]="step()"
      [autoplay]="false"
      (play)="told.emit($event)"
      (ended)="told.emit($event)"
      (ball-escape)="told.emit($event)"
      (ball-settle)="told.emit($event)"
      (state-change)="told.emit($event)"
    >
      @for (ball of balls(); track ball.id) {
        <loss-ball [attr.optimizer]="ball.optimizer" [attr.lr]="ball.lr" [attr.momentum]="ball.momentum"></loss-ball>
      }
    </loss-landscape>
  `,
})
export class Race {
  step = input.required<number>();
  balls = input.required<{ id: number; optimizer: string; lr: number; momentum?: number }[]>();
  told = output<Event>();
}
