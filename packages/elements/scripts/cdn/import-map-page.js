import '@lmp-widgets/elements/enabled-customers'
import '@lmp-widgets/elements/active-partners'
import '@lmp-widgets/elements/customer-license-status'
