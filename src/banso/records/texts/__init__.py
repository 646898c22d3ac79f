"""Texts that grow (生きた文章): lessons, slides, guide, definition, glossary; in citable versions."""
