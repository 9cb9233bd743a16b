using System.Text;
using AskNix.Cli.Arguments;
using AskNix.Cli.Commands;

namespace AskNix.Cli.Rendering;

/// <summary>The completion scripts, made from the tables of options and subcommands. Sentences complete as files do.</summary>
internal static class CompletionScript
{
    private static IEnumerable<string> Commands => CommandTable.All.Select(command => command.Name).Append("engine");

    public static string For(string shell) => shell switch
    {
        "bash" => Bash(),
        "zsh" => Zsh(),
        _ => Fish(),
    };

    private static string Bash()
    {
        var script = new StringBuilder("_ask_nix() {\n    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}\n    case $before in\n");
        foreach (var option in OptionTable.All.Where(option => !option.Allowed.IsEmpty))
            script.Append($"        {option.Name}) mapfile -t COMPREPLY < <(compgen -W '{string.Join(' ', option.Allowed)}' -- \"$word\"); return ;;\n");
        script.Append("        --root) mapfile -t COMPREPLY < <(compgen -d -- \"$word\"); return ;;\n");
        script.Append("        --flake|--file) mapfile -t COMPREPLY < <(compgen -f -- \"$word\"); return ;;\n    esac\n");
        script.Append($"    case $word in\n        -*) mapfile -t COMPREPLY < <(compgen -W '{string.Join(' ', OptionTable.All.Select(option => option.Name))}' -- \"$word\") ;;\n");
        script.Append($"        *) [[ $COMP_CWORD != 1 ]] || mapfile -t COMPREPLY < <(compgen -W '{string.Join(' ', Commands)}' -- \"$word\") ;;\n    esac\n}}\n");
        return script.Append("complete -o default -F _ask_nix ask-nix\n").ToString();
    }

    private static string Zsh()
    {
        var script = new StringBuilder("#compdef ask-nix\n_ask_nix() {\n    _arguments \\\n");
        foreach (var option in OptionTable.All)
        {
            var value = option.Value is null ? "" : $":{option.Value}:{(option.Allowed.IsEmpty ? "_files" : $"({string.Join(' ', option.Allowed)})")}";
            script.Append($"        '{option.Name}[{option.Meaning}]{value}' \\\n");
        }

        return script.Append($"        '1:command:({string.Join(' ', Commands)})' '*:word:_files'\n}}\ncompdef _ask_nix ask-nix\n").ToString();
    }

    private static string Fish()
    {
        var script = new StringBuilder();
        foreach (var option in OptionTable.All)
        {
            var letter = option.Letter is { } one ? $" -s {one}" : "";
            var value = option.Value is null ? "" : option.Allowed.IsEmpty ? " -r" : $" -x -a '{string.Join(' ', option.Allowed)}'";
            script.Append($"complete -c ask-nix -l {option.Name[2..]}{letter}{value} -d '{option.Meaning}'\n");
        }

        foreach (var command in CommandTable.All)
            script.Append($"complete -c ask-nix -n __fish_use_subcommand -a {command.Name} -d '{command.Meaning}'\n");
        return script.ToString();
    }
}
