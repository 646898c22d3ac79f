"""Texts that grow (生きた文章): what differs between two of their versions."""
