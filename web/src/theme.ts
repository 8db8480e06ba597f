// The palette lives in theme.css; here Mantine's own variables are pointed at it.

import {
  Button,
  Combobox,
  createTheme,
  Modal,
  MultiSelect,
  Select,
  Tooltip,
  type CSSVariablesResolver,
  type MantineColorsTuple,
} from '@mantine/core';

const green: MantineColorsTuple = [
  '#e9f6f0',
  '#d3ece1',
  '#a8d9c5',
  '#7bc5a7',
  '#55b48e',
  '#3fc596',
  '#12805c',
  '#12805c',
  '#0f6f50',
  '#0b5a41',
];

export const theme = createTheme({
  primaryColor: 'green',
  primaryShade: { light: 7, dark: 5 },
  colors: { green },
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: "'Inter Variable', system-ui, sans-serif",
  fontSizes: { xs: '12px', sm: '13px', md: '13px', lg: '15px', xl: '22px' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '8px', xl: '8px' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // A list that drops down stays inside the page it belongs to.
    Combobox: Combobox.extend({ defaultProps: { portalProps: { target: '#main' } } }),
    // The list itself scrolls, so that who walks it by keys is where the scrolling is.
    Select: Select.extend({ defaultProps: { withScrollArea: false } }),
    MultiSelect: MultiSelect.extend({ defaultProps: { withScrollArea: false } }),
    Button: Button.extend({ defaultProps: { size: 'xs', variant: 'default' } }),
    // A window's head is no banner of the page.
    ModalHeader: { defaultProps: { role: 'presentation' } },
    Modal: Modal.extend({
      defaultProps: {
        radius: 'md',
        shadow: 'none',
        transitionProps: { duration: 0 },
        centered: false,
        yOffset: '8vh',
      },
    }),
    Tooltip: Tooltip.extend({
      defaultProps: { openDelay: 300, withinPortal: true, multiline: true, maw: 320 },
    }),
  },
});

const shared = {
  '--mantine-color-body': 'var(--page)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--soft)',
  '--mantine-color-placeholder': 'var(--soft)',
  '--mantine-color-default': 'var(--panel)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line)',
  '--mantine-color-error': 'var(--bad)',
  '--mantine-color-anchor': 'var(--info)',
  '--mantine-color-green-filled': 'var(--accent)',
  '--mantine-color-green-filled-hover': 'var(--accent-hover)',
  '--mantine-primary-color-contrast': 'var(--on-accent)',
};

export const variables: CSSVariablesResolver = () => ({ variables: shared, light: shared, dark: shared });
