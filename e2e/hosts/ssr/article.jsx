export function Article() {
  return (
    <main>
      <p>Momentum carries a ball out of the valley in which SGD stays.</p>
      <loss-landscape id="race" loss="textbook-1d" start="-3.6" steps={200} step={120} autoplay={false}>
        <loss-ball optimizer="sgd" lr={0.03} />
        <loss-ball optimizer="momentum" lr={0.03} momentum={0.9} />
      </loss-landscape>
      <loss-chart for="race" />
    </main>
  );
}
