"""What happens in a life: troubles (問題発生), motivation (意欲), the story told (生活歴)."""
