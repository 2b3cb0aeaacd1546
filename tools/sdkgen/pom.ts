import type { Publication } from "../publication";

/** The build of the SDK for Java. Where it is published, with all that Maven's central repository asks for. */
export function pom(version: string, description: string, from: Publication | undefined): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>${from ? `io.github.${from.owner}` : "com.pulumicomposio"}</groupId>
  <artifactId>${from ? "pulumi-composio" : "composio"}</artifactId>
  <version>${version}</version>
${from ? publishedPom(description, from) : ""}  <properties>
    <maven.compiler.source>11</maven.compiler.source>
    <maven.compiler.target>11</maven.compiler.target>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
  </properties>
  <dependencies>
    <dependency>
      <groupId>com.google.code.findbugs</groupId>
      <artifactId>jsr305</artifactId>
      <version>3.0.2</version>
    </dependency>
    <dependency>
      <groupId>com.google.code.gson</groupId>
      <artifactId>gson</artifactId>
      <version>2.8.9</version>
    </dependency>
    <dependency>
      <groupId>com.pulumi</groupId>
      <artifactId>pulumi</artifactId>
      <version>1.12.0</version>
    </dependency>
  </dependencies>
</project>
`;
}

function publishedPom(description: string, { owner, repository, url }: Publication): string {
  return `  <name>pulumi-composio</name>
  <description>${description}</description>
  <url>${url}</url>
  <licenses>
    <license>
      <name>Apache-2.0</name>
      <url>https://www.apache.org/licenses/LICENSE-2.0.txt</url>
    </license>
  </licenses>
  <developers>
    <developer>
      <id>${owner}</id>
      <url>https://github.com/${owner}</url>
    </developer>
  </developers>
  <scm>
    <connection>scm:git:${url}.git</connection>
    <developerConnection>scm:git:ssh://git@github.com/${repository}.git</developerConnection>
    <url>${url}</url>
  </scm>
  <build>
    <plugins>
      <plugin>
        <groupId>org.apache.maven.plugins</groupId>
        <artifactId>maven-source-plugin</artifactId>
        <version>3.3.1</version>
        <executions>
          <execution>
            <goals><goal>jar-no-fork</goal></goals>
          </execution>
        </executions>
      </plugin>
      <plugin>
        <groupId>org.apache.maven.plugins</groupId>
        <artifactId>maven-javadoc-plugin</artifactId>
        <version>3.11.2</version>
        <configuration><doclint>none</doclint></configuration>
        <executions>
          <execution>
            <goals><goal>jar</goal></goals>
          </execution>
        </executions>
      </plugin>
    </plugins>
  </build>
`;
}
