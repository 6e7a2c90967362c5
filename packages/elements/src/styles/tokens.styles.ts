import { css } from 'lit'

/** Every token, once: a host sets `--lmp-*`; ours are the defaults, light and dark by `color-scheme`. */
export const tokens = css`
  :host {
    --_card: var(--lmp-color-card, light-dark(#fff, #161a21));
    --_line: var(--lmp-color-line, light-dark(#e4e7ec, #262c36));
    --_hair: var(--lmp-color-hair, light-dark(#eef0f3, #1f252e));
    --_ink: var(--lmp-color-ink, light-dark(#151922, #e8ebf1));
    --_muted: var(--lmp-color-muted, light-dark(#5a6372, #9aa4b4));
    --_accent: var(--lmp-color-accent, light-dark(#2f5bea, #8ba7ff));
    --_accent-soft: var(--lmp-color-accent-soft, light-dark(#c9d2e3, #3a4558));
    --_on-accent: var(--lmp-color-on-accent, light-dark(#fff, #0e1116));
    --_good: var(--lmp-color-good, light-dark(#12856b, #4cc7a5));
    --_info: var(--lmp-color-info, light-dark(#3b6fe0, #86a9ff));
    --_warning: var(--lmp-color-warning, light-dark(#a86300, #f0b34f));
    --_bad: var(--lmp-color-bad, light-dark(#c53434, #ff8a84));
    --_neutral: var(--lmp-color-neutral, light-dark(#8a94a6, #6f7a8c));
    --_size: var(--lmp-font-size, 0.875rem);
    --_small: var(--lmp-font-size-small, 0.78125rem);
    --_large: var(--lmp-font-size-value, 2.25rem);
    --_medium: var(--lmp-font-weight-medium, 560);
    --_strong: var(--lmp-font-weight-strong, 620);
    --_gap: var(--lmp-space-gap, 16px);
    --_block: var(--lmp-space-block, 18px);
    --_inline: var(--lmp-space-inline, 20px);
    --_radius: var(--lmp-radius-card, 12px);
    --_round: var(--lmp-radius-control, 8px);
  }
  :host([scheme='light']) {
    color-scheme: light;
  }
  :host([scheme='dark']) {
    color-scheme: dark;
  }
  @media (forced-colors: active) {
    :host {
      --_accent: LinkText;
      --_accent-soft: GrayText;
      --_neutral: GrayText;
      --_good: CanvasText;
      --_info: CanvasText;
      --_warning: CanvasText;
      --_bad: CanvasText;
    }
  }
`
