/** A chart written by hand for the same screen: thirty rows in sight with their cells, bars and links, all of it put there at once; the end of one bar follows the pointer, and nothing is reckoned. */
export const bareChart = `<!doctype html><meta charset="utf-8">
<style>
  body { margin: 0; font: 14px sans-serif }
  .row { position: absolute; left: 0; display: grid; grid-template-columns: 160px 80px 60px 64px 1fr; width: 1400px; height: 28px; border-bottom: 1px solid #ddd }
  .end { position: absolute; z-index: 1; width: 8px; height: 12px; left: 700px; top: 148px; background: #175; will-change: transform }
</style>
<div id="rows"></div><i class="end"></i>
<script>
  const html = Array.from({ length: 30 }, (_, n) => '<div class="row" style="top:' + n * 28 + 'px"><span>里程碑 ' + n + '</span><span>陈若溪</span><span>11-25</span><span>3 天</span>'
    + '<svg width="1000" height="28"><rect x="' + n * 20 + '" y="8" width="180" height="12" fill="#9bc"/><rect x="' + n * 20 + '" y="8" width="90" height="12" fill="#175"/><path d="M' + n * 20 + ' 14h200v14" fill="none" stroke="#888"/><text x="' + (n * 20 + 190) + '" y="18">12-02</text></svg></div>').join('')
  const rows = document.querySelector('#rows')
  rows.innerHTML = html
  globalThis.rowsPainted = () => {
    rows.textContent = ''
    return new Promise(resolve => requestAnimationFrame(() => setTimeout(() => {
      const [began, channel] = [performance.now(), new MessageChannel()]
      rows.innerHTML = html
      requestAnimationFrame(() => { channel.port1.onmessage = () => resolve(performance.now() - began); channel.port2.postMessage(null) })
    })))
  }
  const end = document.querySelector('.end')
  let from = null
  end.addEventListener('pointerdown', event => { from = event.clientX; end.setPointerCapture(event.pointerId) })
  end.addEventListener('pointermove', event => {
    if (from !== null) requestAnimationFrame(() => { end.style.transform = 'translateX(' + (event.clientX - from) + 'px)' })
  })
</script>`
