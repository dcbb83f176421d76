# Completes a line in a real zsh at a terminal of its own, and prints what it proposes, a line each.
# Arguments: the script, the line.
zmodload zsh/zpty
zpty z zsh -f -i
read-until() {
  local got all=
  while zpty -r z got; do
    all+=$got
    [[ $all == *$1* ]] && break
  done
  print -r -- $all
}
zpty -w z "PS1=; autoload -Uz compinit && compinit -u -D; source ${(q)1}; zstyle ':completion:*' verbose no
compadd() {
  local -a shown
  builtin compadd -O shown \"\$@\"
  (( \$#shown )) && print -rl -- \"<\"\$^shown\">\"
  builtin compadd \"\$@\"
}
finish() { print -r -- '<end>'; exit }
zle -N finish
stop-list() { compstate[list]= compstate[insert]= }
comppostfuncs=(stop-list)
bindkey '^I' complete-word
bindkey '^X' finish
print ready''now"
read-until readynow > /dev/null
zpty -w -n z "$2"$'\t'$'\x18'
read-until '<end>' | tr -d '\r' | sed -n 's/.*<\(.*\)>.*/\1/p' | sed '/^end$/d'
