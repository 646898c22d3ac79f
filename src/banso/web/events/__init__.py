"""Events: programme, registration, stream, material, report."""
