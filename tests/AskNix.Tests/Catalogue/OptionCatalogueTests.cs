using AskNix.Catalogue;
using AskNix.Tests.Settings;

namespace AskNix.Tests.Catalogue;

public sealed class OptionCatalogueTests : IAsyncLifetime
{
    private const string Text = """
        {
          "services.openssh.enable": {"type":"boolean","description":"Whether to enable the OpenSSH secure shell daemon.","default":{"_type":"literalExpression","text":"false"},"declarations":["nixos/modules/services/networking/ssh/sshd.nix"]},
          "services.openssh.ports": {"type":"list of 16 bit unsigned integer","description":{"_type":"mdDoc","text":"Specifies on which ports the SSH daemon listens."},"default":[22]},
          "services.openssh.settings.PasswordAuthentication": {"type":"null or boolean","description":"Specifies whether password authentication is allowed."},
          "users.users.<name>.shell": {"type":"package","description":"The path to the user's shell."},
          "users.users.<name>.extraGroups": {"type":"list of string","description":"The user's auxiliary groups."},
          "hardware.bluetooth.enable": {"type":"boolean","description":"Whether to enable support for Bluetooth.","example":{"_type":"literalExpression","text":"true"}},
          "networking.hostName": {"type":"string","description":"The name of the machine.","readOnly":false},
          "time.timeZone": {"type":"null or string","description":"The time zone used when displaying times and dates."}
        }
        """;

    private readonly TemporaryDirectory directory = new();
    private OptionCatalogue options = null!;

    public async ValueTask InitializeAsync()
    {
        var indexer = new OptionIndexer(directory["cache"]);
        (await indexer.Build(new OptionsJsonFile(directory.Write("options.json", Text), "r"))).ShouldBeTrue();
        (await indexer.Build(new OptionsJsonFile("/nowhere", "r"))).ShouldBeFalse();
        options = OptionCatalogue.Open(indexer.PathOf("r"))!;
    }

    public ValueTask DisposeAsync()
    {
        options.Dispose();
        directory.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void An_option_comes_back_as_its_module_documents_it()
    {
        options.Count.ShouldBe(8);
        var ssh = options.Find("services.openssh.enable")!;
        ssh.Type.ShouldBe("boolean");
        ssh.Default.ShouldBe("false");
        ssh.Declarations.ShouldBe(["nixos/modules/services/networking/ssh/sshd.nix"]);
        options.Find("services.openssh.ports")!.Default.ShouldBe("[22]");
        options.Find("services.openssh.ports")!.Description.ShouldStartWith("Specifies on which");
        options.Find("services.openssh").ShouldBeNull();
    }

    [Theory]
    [InlineData("users.users.ada.shell", "users.users.<name>.shell")]
    [InlineData("users.users.\"ada.l\".shell", "users.users.<name>.shell")]
    [InlineData("users.users.ada.nothing", null)]
    [InlineData("users.users.ada", null)]
    public void A_name_of_ones_own_is_found_by_its_place(string name, string? documented) => options.Find(name)?.Name.ShouldBe(documented);

    [Theory]
    [InlineData("bluetooth", "hardware.bluetooth.enable")]
    [InlineData("enable openssh", "services.openssh.enable")]
    [InlineData("time zone", "time.timeZone")]
    [InlineData("hostname", "networking.hostName")]
    [InlineData("ssh ports", "services.openssh.ports")]
    [InlineData("services.openssh.ports", "services.openssh.ports")]
    [InlineData("groups of a user", "users.users.<name>.extraGroups")]
    [InlineData("password authentication", "services.openssh.settings.PasswordAuthentication")]
    public void What_people_ask_for_comes_first(string query, string first) => options.Search(query, 5).First().Name.ShouldBe(first);

    [Theory]
    [InlineData("services.opensh.enable", "services.openssh.enable")]
    [InlineData("networking.hostname", "networking.hostName")]
    [InlineData("services.bluetooth.enable", "hardware.bluetooth.enable")]
    public void Mistyped_names_have_near_ones(string typed, string meant) => options.Near(typed, 3).ShouldContain(meant);

    [Fact]
    public void The_options_of_a_group_are_listed_by_name() =>
        options.Inside("services.openssh", 10).Select(option => option.Name).ShouldBe(["services.openssh.enable", "services.openssh.ports", "services.openssh.settings.PasswordAuthentication"]);
}
