"""Texts that grow: definition, guide, glossary; remarks, proposals, versions."""
