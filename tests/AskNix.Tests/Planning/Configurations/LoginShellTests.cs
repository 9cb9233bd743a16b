using System.Collections.Immutable;
using AskNix.Features;
using AskNix.Intents;
using AskNix.Planning.Configurations;
using Nixos.Machines;

namespace AskNix.Tests.Planning.Configurations;

/// <summary>NixOS refuses to build where somebody's login shell is Zsh, fish or Xonsh and its module is off.</summary>
public sealed class LoginShellTests
{
    [Theory]
    [InlineData("users.defaultUserShell", "pkgs.zsh", "programs.zsh.enable")]
    [InlineData("users.users.anna.shell", "pkgs.fish", "programs.fish.enable")]
    [InlineData("users.defaultUserShell", "pkgs.nushell", null)]
    [InlineData("programs.tmux.shell", "pkgs.zsh", null)]
    public void A_login_shell_is_set_up_with_its_module(string option, string shell, string? module)
    {
        var wish = new ConfigurationIntents(new Machine("/", ImmutableDictionary<string, string>.Empty), Scope.System, new FeatureCatalogue(), ImmutableDictionary<string, string>.Empty).WishOf(
            new SetOption(option, shell),
            new EvaluatedSystem("", "", null, [], [], ImmutableSortedDictionary<string, EvaluatedUnit>.Empty, ["anna"], [], []),
            new ConfigurationEditor([], new ConfigurationTexts()));

        wish.Edits.Select(edit => $"{edit.Option}").ShouldBe(module is null ? [option] : [option, module]);
    }
}
