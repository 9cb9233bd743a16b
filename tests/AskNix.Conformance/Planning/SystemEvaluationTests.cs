using System.Text;
using System.Text.Json;
using AskNix.Engines.Native;
using AskNix.Engines.Traditional;
using AskNix.Errors;
using AskNix.Planning.Configurations;
using Nixos.Configurations;

namespace AskNix.Conformance.Planning;

/// <summary>A system evaluated in this process is the one that the installed Nix evaluates, in everything a plan knows of it.</summary>
public abstract class SystemEvaluationTests : IDisposable
{
    private readonly string _release;
    private readonly PlanningMachine _machine;
    private readonly NativeEvaluations _evaluations;

    protected SystemEvaluationTests(string release)
    {
        _release = release;
        _machine = new PlanningMachine(release);
        _machine.AddDemo();
        _evaluations = new NativeEvaluations(_machine.Machine, TimeProvider.System);
    }

    private ClassicConfiguration Configuration => new(_machine.At("etc/nixos"), "configuration.nix");

    public void Dispose()
    {
        _evaluations.Dispose();
        _machine.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Packages_and_options_that_are_asked_about_are_told_alike()
    {
        var request = new EvaluationRequest(
            Configuration,
            Probes: ["firefox", "steam", "kdePackages.kate", "nosuch", "lib", "python3Packages.numpy"],
            Options:
            [
                new OptionQuestion("services.openssh.enable", ["true"]),
                new OptionQuestion("networking.firewall.allowedTCPPorts", ["\"x\"", "[ 80 ]"]),
                new OptionQuestion("users.users.alice.extraGroups", ["[ \"wheel\" ]"]),
                new OptionQuestion("services.nosuch.enable", []),
            ]);
        (await Native(request)).ShouldBe(await Installed(request));
    }

    [Fact]
    public async Task Each_edit_comes_to_the_same_system_one_after_the_other_and_before_it_is_written()
    {
        var before = await File.ReadAllTextAsync(Configuration.File, TestContext.Current.CancellationToken);
        var results = new HashSet<string>(StringComparer.Ordinal) { await Native(new EvaluationRequest(Configuration)) };
        string[] lines =
        [
            "networking.firewall.allowedTCPPorts = [ 8080 ];",
            "environment.etc.\"greeting\".text = builtins.readFile ./greeting;",
            "imports = [ ./more ];",
            "environment.etc.\"folder\".source = ./more;",
            "services.openssh.enable = true;",
        ];
        foreach (var line in lines)
        {
            var texts = new ConfigurationTexts();
            var end = before.LastIndexOf('}');
            // The demonstration has imports of its own.
            texts.Write(Configuration.File, Encoding.UTF8.GetBytes(line.StartsWith("imports", StringComparison.Ordinal)
                ? before.Replace("./hardware-configuration.nix", "./hardware-configuration.nix ./more", StringComparison.Ordinal)
                : $"{before[..end]}{line}\n{before[end..]}"));
            texts.Write(_machine.At("etc/nixos/greeting"), "hello"u8.ToArray());
            texts.Write(_machine.At("etc/nixos/more/default.nix"), "{ environment.etc.\"more\".text = \"more\"; }"u8.ToArray());
            using var staged = StagedConfiguration.Create(Configuration, null, texts, _machine.Root, _machine.At("staging"));
            var request = new EvaluationRequest(Configuration) { Edited = new EditedConfiguration(texts, () => Task.FromResult(staged.Configuration)) };
            var ours = await Native(request);
            ours.ShouldBe(await Installed(request), line);
            results.Add(ours).ShouldBeTrue(line);
        }

        (await File.ReadAllTextAsync(Configuration.File, TestContext.Current.CancellationToken)).ShouldBe(before);
        Directory.Exists(_machine.At("etc/nixos/more")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("environment.systemPackages = [ pkgs.nosuchthing ];")]
    [InlineData("services.nosuch.enable = true;")]
    [InlineData("networking.hostName = 5;")]
    [InlineData("networking.hostName = throw \"not like this\";")]
    [InlineData("networking.hostName = undefined;")]
    [InlineData("assertions = [ { assertion = false; message = \"first this\"; } { assertion = false; message = \"then that\"; } ];")]
    public async Task An_error_is_told_with_nixs_message_and_place(string line)
    {
        var before = await File.ReadAllTextAsync(Configuration.File, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Configuration.File, before.Insert(before.LastIndexOf('}'), line + "\n"), TestContext.Current.CancellationToken);
        var request = new EvaluationRequest(Configuration);
        var ours = (await Should.ThrowAsync<AskNixException>(() => Native(request))).Problem;
        var theirs = (await Should.ThrowAsync<AskNixException>(() => Installed(request))).Problem;
        (ours.Code, ours.Message, ours.Advice).ShouldBe((theirs.Code, theirs.Message, theirs.Advice));
        // Which of the library's lines is named is left to each Nix.
        if (theirs.Position?.File == Configuration.File)
            ours.Position.ShouldBe(theirs.Position);
    }

    [Fact]
    public async Task A_mistake_in_the_text_is_told_with_its_place()
    {
        _machine.Write("etc/nixos/configuration.nix", "{ networking.hostName = ; }\n");
        var problem = (await Should.ThrowAsync<AskNixException>(() => Native(new EvaluationRequest(Configuration)))).Problem;
        problem.Message.ShouldBe("found `;`, expected an expression");
        problem.Position.ShouldBe(new SourcePosition(Configuration.File, 1, 25));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_flake_is_evaluated_alike_as_it_stands_and_edited(bool inGit)
    {
        using var machine = new PlanningMachine(_release);
        machine.AddDemo(flake: true);
        await machine.LockDemo();
        if (inGit)
        {
            await machine.Run("git", "-C", machine.At("etc/nixos"), "init", "-q");
            await machine.Run("git", "-C", machine.At("etc/nixos"), "add", ".");
            machine.Write("etc/nixos/untracked.nix", "{ }");
        }

        using var evaluations = new NativeEvaluations(machine.Machine, TimeProvider.System);
        var native = new NativeEvaluator(evaluations);
        var installed = new InstalledNixEvaluator(machine.Tools);
        var flake = new FlakeConfiguration(machine.At("etc/nixos"), "demo", inGit);
        var stands = new EvaluationRequest(flake, Probes: ["firefox", "nosuch"], Options: [new OptionQuestion("services.openssh.enable", ["true"])]);
        (await Text(native, stands)).ShouldBe(await Text(installed, stands));

        var texts = new ConfigurationTexts();
        var file = machine.At("etc/nixos/configuration.nix");
        var before = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        texts.Write(file, Encoding.UTF8.GetBytes(before.Insert(before.LastIndexOf('}'), "services.openssh.enable = true;\n")));
        string[]? tracked = inGit ? (await machine.Run("git", "-C", machine.At("etc/nixos"), "ls-files")).Split('\n', StringSplitOptions.RemoveEmptyEntries) : null;
        using var staged = StagedConfiguration.Create(flake, tracked, texts, machine.Root, machine.At("staging"));
        var edited = new EvaluationRequest(flake) { Edited = new EditedConfiguration(texts, () => Task.FromResult(staged.Configuration)) };
        var result = await Text(native, edited);
        result.ShouldBe(await Text(installed, edited));
        result.ShouldContain("sshd.service");
    }

    private static async Task<string> Text(ISystemEvaluator evaluator, EvaluationRequest request) =>
        Text(await evaluator.EvaluateAsync(request, static _ => { }, TestContext.Current.CancellationToken));

    private async Task<string> Native(EvaluationRequest request) => Text(await new NativeEvaluator(_evaluations)
        .EvaluateAsync(request, _machine.Events.Add, TestContext.Current.CancellationToken));

    private async Task<string> Installed(EvaluationRequest request) => Text(await new InstalledNixEvaluator(_machine.Tools)
        .EvaluateAsync(request, _machine.Events.Add, TestContext.Current.CancellationToken));

    private static string Text(EvaluatedSystem system) => JsonSerializer.Serialize(system with
    {
        Probed = [.. system.Probed.Select(package => package.Vulnerabilities.IsDefault ? package with { Vulnerabilities = [] } : package)],
        Options =
        [
            .. system.Options.Select(option => option with
            {
                Known = option.Known.IsDefault ? [] : option.Known,
                Siblings = option.Siblings.IsDefault ? [] : option.Siblings,
            }),
        ],
    });
}
