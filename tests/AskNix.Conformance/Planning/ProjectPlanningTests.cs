using System.Text;
using AskNix.Backend;
using AskNix.Errors;
using AskNix.Intents;
using AskNix.Planning;
using AskNix.Planning.HomeManager;
using AskNix.Planning.Projects;
using AskNix.Plans.Steps;

namespace AskNix.Conformance.Planning;

public abstract class ProjectPlanningTests(string release) : IDisposable
{
    private readonly PlanningMachine _machine = new(release);

    public void Dispose()
    {
        _machine.Dispose();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("a rust project")]
    [InlineData("python and node with postgres")]
    [InlineData("c++ with cmake")]
    [InlineData("a java service called \"${x}\" \\ done")]
    [InlineData("haskell go typescript kotlin scala .net ruby php elixir ocaml zig lua r julia latex nix kubernetes terraform grpc redis sqlite")]
    [InlineData("something unheard of")]
    [InlineData("")]
    public async Task A_flake_for_any_description_is_valid_Nix(string description)
    {
        var change = (await Flake(description)).ShouldBeOfType<Proposal.Change>();
        await ShouldParse(change.Plan.Steps.OfType<EditFile>().Single().NewText!);
    }

    [Fact]
    public async Task A_flake_gives_a_shell_that_can_be_evaluated()
    {
        _machine.AddDemo();
        var edit = (await Flake("a git project")).ShouldBeOfType<Proposal.Change>().Plan.Steps.OfType<EditFile>().Single();
        Directory.CreateDirectory(_machine.At("project"));
        await File.WriteAllBytesAsync(edit.Path, edit.NewText!, TestContext.Current.CancellationToken);
        var shell = await _machine.Run(
            "nix", "--extra-experimental-features", "nix-command flakes", "eval", "--raw", $"path:{_machine.At("project")}#devShells.x86_64-linux.default.drvPath");
        shell.ShouldEndWith(".drv");
    }

    [Fact]
    public async Task A_flake_that_is_there_stays_and_what_would_be_written_is_shown()
    {
        _machine.Write("project/flake.nix", "{ }");
        var refusal = (await Flake("a rust project")).ShouldBeOfType<Proposal.Refusal>();
        refusal.Problem.Code.ShouldBe(ErrorCode.CannotEdit);
        refusal.Problem.Message.ShouldContain("pkgs.cargo");
    }

    [Theory]
    [InlineData("a gnome laptop with docker, printing and bluetooth for gaming")]
    [InlineData("a plasma desktop with nvidia, steam and flatpak")]
    [InlineData("a server with ssh, nginx, postgresql and tailscale")]
    [InlineData("sway hyprland xfce i3 podman libvirt redis jellyfin syncthing flakes cleanup firefox development")]
    [InlineData("")]
    public async Task A_configuration_for_any_description_is_valid_Nix_and_keeps_the_state_version(string description)
    {
        _machine.AddDemo();
        var change = (await Configuration(description)).ShouldBeOfType<Proposal.Change>();
        var text = change.Plan.Steps.OfType<EditFile>().Single().NewText!;
        await ShouldParse(text);
        Encoding.UTF8.GetString(text).ShouldContain("system.stateVersion = \"25.11\";");
    }

    [Theory]
    [InlineData("a gnome laptop with docker, printing and bluetooth")]
    [InlineData("a server with ssh and nginx")]
    public async Task A_configuration_of_known_parts_can_be_built(string description)
    {
        _machine.AddDemo();
        var change = (await Configuration(description)).ShouldBeOfType<Proposal.Change>();
        var edit = change.Plan.Steps.OfType<EditFile>().Single();
        change.Plan.Forecast.Warnings.ShouldBeEmpty();
        Directory.CreateDirectory(_machine.At("project"));
        await File.WriteAllBytesAsync(edit.Path, edit.NewText!, TestContext.Current.CancellationToken);
        File.Copy(_machine.At("etc/nixos/hardware-configuration.nix"), _machine.At("project/hardware-configuration.nix"));
        var system = await _machine.Run("nix-instantiate", "<nixpkgs/nixos>", "-A", "config.system.build.toplevel", "-I", $"nixos-config={edit.Path}");
        system.Trim().ShouldEndWith(".drv");
    }

    [Fact]
    public async Task The_state_version_of_the_machine_is_taken_over_even_from_a_faulty_configuration()
    {
        _machine.AddDemo(configuration: "{\n  system.stateVersion = \"22.05\";\n  nothing.like.this = true;\n}");
        var change = (await Configuration("a server")).ShouldBeOfType<Proposal.Change>();
        change.Data!["stateVersion"]!.GetValue<string>().ShouldBe("22.05");
    }

    [Fact]
    public async Task The_machines_own_folder_is_not_written_to_unasked()
    {
        _machine.AddDemo();
        var planner = Generator(_machine.Machine.ConfigurationDirectory);
        (await _machine.Plan(planner, new GenerateConfig("a server"))).ShouldBeOfType<Proposal.Refusal>().Problem.Code.ShouldBe(ErrorCode.CannotEdit);
        File.Delete(_machine.At("etc/nixos/configuration.nix"));
        (await _machine.Plan(planner, new GenerateConfig("a server"))).ShouldBeOfType<Proposal.Refusal>().Problem.Code.ShouldBe(ErrorCode.RefusedForSafety);
        (await _machine.Plan(planner, new GenerateConfig("a server"), new RequestOptions { File = _machine.At("etc/nixos/configuration.nix") }))
            .ShouldBeOfType<Proposal.Change>();
    }

    [Fact]
    public async Task A_first_home_configuration_names_the_release_and_is_valid_Nix()
    {
        _machine.AddDemo();
        var planner = new HomeManagerPlanner(_machine.Tools, _machine.Home, _machine.Nixpkgs);
        var change = (await _machine.Plan(planner, new AskNix.Intents.HomeManager("init"))).ShouldBeOfType<Proposal.Change>();
        var edit = change.Plan.Steps.OfType<EditFile>().Single();
        edit.Path.ShouldBe(_machine.At("root/.config/home-manager/home.nix"));
        Encoding.UTF8.GetString(edit.NewText!).ShouldContain("home.stateVersion = \"25.11\";");
        await ShouldParse(edit.NewText!);
    }

    private Task<Proposal> Flake(string description) =>
        _machine.Plan(new CreateFlakePlanner(new NixpkgsReference(_machine.Machine), _machine.At("project")), new CreateFlake(description));

    private Task<Proposal> Configuration(string description) => _machine.Plan(Generator(_machine.At("project")), new GenerateConfig(description));

    private GenerateConfigPlanner Generator(string directory) =>
        new(_machine.Machine, _machine.Nixpkgs, _machine.Expressions, _machine.Home, directory);

    private async Task ShouldParse(byte[] text)
    {
        var file = _machine.Write("parsed.nix", Encoding.UTF8.GetString(text));
        await _machine.Run("nix-instantiate", "--parse", file);
    }
}
