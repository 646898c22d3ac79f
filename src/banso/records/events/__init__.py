"""Events (シンポジウムなど): programme, speakers, registration, material, report."""
