# fish completion for gavel and auction-sim (fish 3 or later).
# @NOTE@

# What can be typed at a place: its members, or its options and parameters with the kinds of their values.
function __gavel_at
    set -g __gavel_members
    set -g __gavel_options
    set -g __gavel_parameters
    switch "$argv"
@TABLE@
    end
end

function __gavel_files_in
    for folder in $argv
        for file in $folder/*
            string replace -r '.*/' '' -- $file
        end
    end
end

function __gavel_data
    test -n "$XDG_DATA_HOME"; and echo $XDG_DATA_HOME/gavel; or echo $HOME/.local/share/gavel
end

function __gavel_accounts
    set -l data (__gavel_data)
    __gavel_files_in $data/keystore $data/devnet/keystore $argv
end

function __gavel_networks
    set -l config $HOME/.config
    test -n "$XDG_CONFIG_HOME"; and set config $XDG_CONFIG_HOME
    string split ' ' '@NETWORKS@'
    if test -r $config/gavel/networks.toml
        string match -ar '(?<![a-z-])name *= *["\'][A-Za-z0-9._-]+' < $config/gavel/networks.toml |
            string replace -r '.*["\']' ''
    end
end

function __gavel_sales
    string split ' ' '@SALES@'
    __gavel_files_in (__gavel_data)/sales
end

# Prints the values of a kind, with what stands before them in the same word.
function __gavel_values --argument-names kind before current keystore
    switch $kind
        case none any ''
        case account
            __gavel_accounts $keystore | string replace -r '^' -- $before
        case network
            __gavel_networks | string replace -r '^' -- $before
        case sale
            __gavel_sales | string replace -r '^' -- $before
        case file
            __fish_complete_path $current | string replace -r '^' -- $before
        case folder
            __fish_complete_directories $current | string replace -r '^' -- $before
        case '*,file'
            string split , (string replace -r ',file$' '' -- $kind) | string replace -r '^' -- $before
            __fish_complete_path $current | string replace -r '^' -- $before
        case '*'
            string split , -- $kind | string replace -r '^' -- $before
    end
end

# The kind of an option's value; none where it is not known.
function __gavel_kind --argument-names name
    for option in $__gavel_options
        set -l parts (string split \t -- $option)
        if test "$parts[1]" = "$name"
            echo $parts[2]
            return
        end
    end
    echo none
end

function __gavel_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l place (string replace -r '.*/' '' -- $words[1])
    set -l awaited
    set -l awaiting
    set -l keystore
    set -l position 1
    test "$place" = auction-sim; and set place 'gavel simulate'
    __gavel_at $place
    for word in $words[2..-1]
        if test -n "$awaited"
            test "$awaiting" = --keystore; and set keystore $word
            set awaited
        else if string match -q -- '-*' $word
            set -l kind (__gavel_kind $word)
            if test "$kind" != none
                set awaited $kind
                set awaiting $word
            end
        else if set -q __gavel_members[1]
            string match -q -- "$word"\t'*' $__gavel_members; or return
            set place "$place $word"
            __gavel_at $place
        else
            set position (math $position + 1)
        end
    end
    if test -n "$awaited"
        __gavel_values $awaited '' "$current" $keystore
    else if string match -q -- '--*=*' $current
        set -l parts (string split -m 1 = -- $current)
        __gavel_values (__gavel_kind $parts[1]) "$parts[1]=" "$parts[2]" $keystore
    else if set -q __gavel_members[1]
        string join \n -- $__gavel_members
    else if string match -q -- '-*' $current; or not set -q __gavel_parameters[$position]
        string replace -r '\t[^\t]*' '' -- $__gavel_options
    else
        __gavel_values $__gavel_parameters[$position] '' "$current" $keystore
    end
end

complete -c gavel -e
complete -c auction-sim -e
complete -c gavel -f -a '(__gavel_complete)'
complete -c auction-sim -f -a '(__gavel_complete)'
